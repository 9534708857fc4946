package dev.starloom.contracts.event;

/**
 * Stop working on a story.
 *
 * @param action {@code cancel} is the only one so far
 */
public record StoryControl(String storyId, String action) implements StoryEvent {
  public static final String CANCEL = "cancel";
}
