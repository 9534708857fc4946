package dev.starloom.enrich.word;

/**
 * A word of a text.
 *
 * @param start UTF-16 offset, inclusive
 * @param end UTF-16 offset, exclusive
 * @param name whether it names a place or an organisation
 */
record Word(int start, int end, boolean name) {}
