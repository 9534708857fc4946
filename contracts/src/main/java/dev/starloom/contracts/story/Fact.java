package dev.starloom.contracts.story;

/**
 * Something a storyboard says of the sky.
 *
 * @param says one sentence
 * @param source the catalogue entry or the theory it was computed with, for example {@code
 *     HIP91262}
 */
public record Fact(String says, String source) {}
