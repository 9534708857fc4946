package dev.starloom.contracts.story;

/**
 * Somebody or something that appears in a story. Every shot that shows it describes it in these
 * words, so that it looks the same throughout.
 *
 * @param id canonical, as in {@link Keyword#id()}
 * @param name as the story has it
 * @param description what it looks like, in the language of the visual prompts
 */
public record Character(String id, String name, String description) {}
