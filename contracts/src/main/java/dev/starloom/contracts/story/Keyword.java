package dev.starloom.contracts.story;

/**
 * A thing of the lexicon that the prompt names.
 *
 * @param id canonical: an IAU abbreviation, {@code HIP…}, {@code myth:…}, {@code place:…}, …
 * @param text the user's words, {@code prompt.substring(start, end)}
 * @param start UTF-16 offset, inclusive
 * @param end UTF-16 offset, exclusive
 */
public record Keyword(String id, Names names, String text, int start, int end) {}
