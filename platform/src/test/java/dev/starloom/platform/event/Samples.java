package dev.starloom.platform.event;

import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.ShotFailed;
import dev.starloom.contracts.event.ShotProgress;
import dev.starloom.contracts.event.ShotRendered;
import dev.starloom.contracts.event.ShotRequested;
import dev.starloom.contracts.event.ShotScreened;
import dev.starloom.contracts.event.StoryAccepted;
import dev.starloom.contracts.event.StoryAdmitted;
import dev.starloom.contracts.event.StoryApproved;
import dev.starloom.contracts.event.StoryControl;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.contracts.event.StoryFailed;
import dev.starloom.contracts.event.StoryFinished;
import dev.starloom.contracts.event.StoryNarrated;
import dev.starloom.contracts.event.StoryProgress;
import dev.starloom.contracts.event.StoryRejected;
import dev.starloom.contracts.event.StoryReviewed;
import dev.starloom.contracts.event.StoryScreened;
import dev.starloom.contracts.event.StoryStoryboarded;
import dev.starloom.contracts.event.StorySubmitted;
import dev.starloom.contracts.safety.Decision;
import java.util.List;

/** One event of each type. */
final class Samples {
  private static final String STORY = "01JSTORY";
  private static final String SHOT = "01JSTORY-3";

  private Samples() {}

  static List<StoryEvent> events() {
    return List.of(
        new StoryAccepted(STORY, "press", "order-1"),
        new StoryRejected(STORY, "press", "order-1", "invalid_size", "size", "Too small."),
        new StorySubmitted(STORY, ref("request.json")),
        new StoryAdmitted(STORY, ref("request.json"), ref("verdict-prompt.json")),
        new StoryStoryboarded(STORY, ref("storyboard.json")),
        new StoryScreened(STORY, ref("storyboard.json"), ref("a.json"), ref("b.json")),
        new StoryNarrated(STORY, ref("n.json"), ref("a.json"), ref("b.json"), ref("s.json")),
        new StoryApproved(STORY, ref("storyboard.json"), List.of(ref("1.mp4"), ref("2.mp4"))),
        new StoryReviewed(STORY, "approve", "린", "fine", null, "2026-08-19T21:00:00Z"),
        new StoryFinished(
            STORY,
            ref("film.mp4"),
            ref("film.vtt"),
            ref("film.srt"),
            ref("film.jpg"),
            12.5,
            List.of("자막만 있습니다.")),
        new StoryFailed(STORY, "safety_blocked", "这个故事不能拍。", "safety", ref("verdict.json")),
        new StoryProgress(STORY, "postprocess", 3, 7),
        new StoryControl(STORY, StoryControl.CANCEL),
        new ShotRequested(STORY, SHOT, 2, ref("storyboard.json")),
        new ShotRendered(STORY, SHOT, ref("3.mp4"), 120, true, List.of("More stars.")),
        new ShotScreened(STORY, SHOT, ref("3.mp4"), Decision.REVIEW, "violence", ref("v.json")),
        new ShotFailed(STORY, SHOT, "render_failed", "描けません。"),
        new ShotProgress(STORY, SHOT, 40, 120));
  }

  static ArtifactRef ref(String name) {
    return new ArtifactRef("starloom", "stories/" + STORY + "/" + name, 9, "ab".repeat(32), "a/b");
  }
}
