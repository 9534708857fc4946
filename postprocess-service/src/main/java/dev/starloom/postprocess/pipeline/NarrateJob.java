package dev.starloom.postprocess.pipeline;

import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.StoryNarrated;
import dev.starloom.contracts.event.StoryScreened;
import dev.starloom.platform.job.StoryJob;

/** A screened story whose lines are to be spoken, as it waits in the table. */
public record NarrateJob(
    String storyId,
    ArtifactRef storyboard,
    ArtifactRef promptVerdict,
    ArtifactRef storyboardVerdict)
    implements StoryJob {
  static NarrateJob of(StoryScreened event) {
    return new NarrateJob(
        event.storyId(), event.storyboard(), event.promptVerdict(), event.storyboardVerdict());
  }

  /**
   * @param narration what was spoken, or null
   */
  StoryNarrated done(ArtifactRef narrated, ArtifactRef narration) {
    return new StoryNarrated(storyId, narrated, promptVerdict, storyboardVerdict, narration);
  }
}
