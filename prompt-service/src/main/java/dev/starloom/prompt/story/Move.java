package dev.starloom.prompt.story;

/**
 * One transition that was decided, for the log and for the tests.
 *
 * @param shotId the shot that moved, or null if the story did
 */
public record Move(String storyId, String shotId, String from, String to) {
  boolean ofStory() {
    return shotId == null;
  }
}
