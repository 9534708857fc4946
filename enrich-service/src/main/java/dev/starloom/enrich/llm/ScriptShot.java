package dev.starloom.enrich.llm;

import dev.starloom.enrich.narration.Span;

/**
 * One shot of a script. What is null is for the rules to decide.
 *
 * @param words the part of the user's text that it shows
 * @param narration in the language of the film, may be empty
 * @param prompt visual, without the style of the film
 * @param size as in {@link dev.starloom.contracts.story.Shot#size()}
 * @param camera as in {@link dev.starloom.contracts.story.Scene#camera()}, but never following
 * @param transition as in {@link dev.starloom.contracts.story.Shot#transition()}
 */
public record ScriptShot(
    Span words, String narration, String prompt, String size, String camera, String transition) {
  /** The same, its picture left to the rules. */
  public ScriptShot unseen() {
    return new ScriptShot(words, narration, null, size, camera, transition);
  }
}
