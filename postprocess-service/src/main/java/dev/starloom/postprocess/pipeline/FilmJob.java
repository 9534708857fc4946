package dev.starloom.postprocess.pipeline;

import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.StoryApproved;
import dev.starloom.platform.job.StoryJob;
import java.util.List;

/**
 * An approved story, as it waits in the table.
 *
 * @param narration what was spoken, or null where nothing is, and in rows of an older release
 */
public record FilmJob(
    String storyId, ArtifactRef storyboard, List<ArtifactRef> clips, ArtifactRef narration)
    implements StoryJob {
  static FilmJob of(StoryApproved event) {
    return new FilmJob(event.storyId(), event.storyboard(), event.clips(), event.narration());
  }
}
