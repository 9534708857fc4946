package dev.starloom.contracts.event;

/** How far a stage is with a story: {@code done} of {@code total} steps. May be lost or late. */
public record StoryProgress(String storyId, String stage, int done, int total)
    implements StoryEvent {
  /** The stage in which the lines are spoken; every other one makes the film. */
  public static final String NARRATION = "narration";
}
