package dev.starloom.contracts.safety;

/**
 * One hit of the text gate.
 *
 * @param severity 0, 2, 4 or 6
 * @param text the user's own words, {@code source.substring(start, end)}
 * @param start UTF-16 offset, inclusive
 * @param end UTF-16 offset, exclusive
 * @param rule the list entry that matched, as {@code language:category:entry}
 * @param source which text was looked at: {@code prompt}, or a part of the storyboard such as
 *     {@code shots[2].narration}
 */
public record TextHit(
    String category, int severity, String text, int start, int end, String rule, String source) {}
