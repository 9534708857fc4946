package dev.starloom.contracts.event;

import dev.starloom.contracts.artifact.ArtifactRef;
import java.util.List;

/**
 * All shots are cleared: make the film.
 *
 * @param clips in the order of the storyboard's shots
 * @param narration as in {@link StoryNarrated}, or null where nothing is spoken
 */
public record StoryApproved(
    String storyId, ArtifactRef storyboard, List<ArtifactRef> clips, ArtifactRef narration)
    implements StoryEvent {
  public StoryApproved {
    clips = List.copyOf(clips);
  }

  /** A story in which nothing is spoken. */
  public StoryApproved(String storyId, ArtifactRef storyboard, List<ArtifactRef> clips) {
    this(storyId, storyboard, clips, null);
  }
}
