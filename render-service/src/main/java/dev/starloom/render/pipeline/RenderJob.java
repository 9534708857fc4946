package dev.starloom.render.pipeline;

import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.ShotRequested;
import dev.starloom.platform.job.StoryJob;

/**
 * A requested shot, as it waits in the table.
 *
 * @param take null for the first
 */
public record RenderJob(
    String storyId, String shotId, int index, ArtifactRef storyboard, Integer take)
    implements StoryJob {
  static RenderJob of(ShotRequested event) {
    return new RenderJob(
        event.storyId(), event.shotId(), event.index(), event.storyboard(), event.take());
  }

  /** A later take is a job of its own: an equal id would be taken for a repetition. */
  static String id(ShotRequested event) {
    boolean first = event.take() == null || event.take() == 1;
    return first ? event.shotId() : event.shotId() + "-take-" + event.take();
  }
}
