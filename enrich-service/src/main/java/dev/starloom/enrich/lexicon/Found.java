package dev.starloom.enrich.lexicon;

/**
 * A term at a place of a folded text.
 *
 * @param end exclusive
 */
record Found(int begin, int end, Term term) {}
