package dev.starloom.enrich.llm;

import dev.starloom.enrich.language.Language;

/**
 * What a screenwriter is asked for.
 *
 * @param text the user's words
 * @param language they are written in
 * @param narration the language the film speaks
 * @param style of the pictures
 * @param mostShots at least 1
 */
public record Commission(
    String text, Language language, Language narration, String style, int mostShots) {}
