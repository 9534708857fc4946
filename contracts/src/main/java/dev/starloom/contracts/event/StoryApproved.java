package dev.starloom.contracts.event;

import dev.starloom.contracts.artifact.ArtifactRef;
import java.util.List;

/**
 * All shots are cleared: make the film.
 *
 * @param clips in the order of the storyboard's shots
 */
public record StoryApproved(String storyId, ArtifactRef storyboard, List<ArtifactRef> clips)
    implements StoryEvent {
  public StoryApproved {
    clips = List.copyOf(clips);
  }
}
