package dev.starloom.postprocess.narration.align;

/**
 * What gets a time of its own: a word; in Chinese a character.
 *
 * @param offset UTF-16 offset in the text
 * @param weight its length in syllables
 * @param breakBefore pause before it as the text has it; see {@link Breaks#strength}
 */
record Unit(int offset, double weight, int breakBefore) {}
