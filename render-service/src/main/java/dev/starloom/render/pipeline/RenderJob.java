package dev.starloom.render.pipeline;

import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.ShotRequested;
import dev.starloom.platform.job.StoryJob;

/** A requested shot, as it waits in the table. */
public record RenderJob(String storyId, String shotId, int index, ArtifactRef storyboard)
    implements StoryJob {
  static RenderJob of(ShotRequested event) {
    return new RenderJob(event.storyId(), event.shotId(), event.index(), event.storyboard());
  }
}
