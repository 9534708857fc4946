package dev.starloom.prompt.story;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.FailureCodes;
import dev.starloom.contracts.event.ShotFailed;
import dev.starloom.contracts.event.ShotRendered;
import dev.starloom.contracts.event.ShotRequested;
import dev.starloom.contracts.event.ShotScreened;
import dev.starloom.contracts.event.StoryAdmitted;
import dev.starloom.contracts.event.StoryApproved;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.contracts.event.StoryFailed;
import dev.starloom.contracts.event.StoryFinished;
import dev.starloom.contracts.event.StoryNarrated;
import dev.starloom.contracts.event.StoryScreened;
import dev.starloom.contracts.event.StoryStoryboarded;
import dev.starloom.contracts.event.StorySubmitted;
import dev.starloom.contracts.safety.Decision;
import dev.starloom.prompt.story.Decisions.Outcome;
import java.util.Collections;
import java.util.List;

/** The other services: what they say of what they hear, always the same of the same. */
final class Services {
  static final ArtifactRef REF = new ArtifactRef("b", "k", 1, "00", "x/y");
  static final ArtifactRef NARRATED = new ArtifactRef("b", "n", 1, "01", "x/y");

  private final Decisions decisions;

  Services(Decisions decisions) {
    this.decisions = decisions;
  }

  String review() {
    return decisions.review();
  }

  List<StoryEvent> react(StoryEvent heard) {
    String id = heard.storyId();
    if (heard instanceof StorySubmitted) {
      return texts(id);
    }
    if (heard instanceof ShotRequested asked) {
      return asked.take() == null
          ? shot(id, asked.shotId(), decisions.shots().get(asked.index()))
          : again(id, asked);
    }
    if (heard instanceof StoryApproved) {
      return List.of(
          decisions.film()
              ? new StoryFinished(id, REF, REF, REF, REF, 6, List.of())
              : new StoryFailed(
                  id, FailureCodes.POSTPROCESS_FAILED, "S", "postprocess-service", null));
    }
    return List.of();
  }

  private List<StoryEvent> texts(String id) {
    if (decisions.prompt() == Decision.BLOCK) {
      return List.of(blocked(id, ArtifactKeys.promptVerdict(id)));
    }
    var admitted = new StoryAdmitted(id, REF, REF);
    var storyboarded = new StoryStoryboarded(id, REF);
    if (decisions.storyboard() == Decision.BLOCK) {
      return List.of(admitted, storyboarded, blocked(id, ArtifactKeys.storyboardVerdict(id)));
    }
    return List.of(admitted, storyboarded, new StoryScreened(id, REF, REF, REF), narrated(id));
  }

  private StoryEvent narrated(String id) {
    return decisions.narrated()
        ? new StoryNarrated(id, NARRATED, REF, REF, REF)
        : new StoryFailed(id, FailureCodes.ARTIFACT_BROKEN, "S", "postprocess-service", null);
  }

  private static StoryFailed blocked(String id, String key) {
    var evidence = new ArtifactRef("b", key, 1, "00", "application/json");
    return new StoryFailed(id, FailureCodes.SAFETY_BLOCKED, "S", "safety-service", evidence);
  }

  private static List<StoryEvent> shot(String id, String shot, Outcome outcome) {
    var clip = new ArtifactRef("b", "clip " + shot, 1, "00", "video/mp4");
    var rendered = new ShotRendered(id, shot, clip, 72, false);
    var failed = new ShotFailed(id, shot, FailureCodes.RENDER_FAILED, "S");
    return switch (outcome) {
      case PASS -> List.of(rendered, judged(rendered, Decision.PASS));
      case REVIEW -> List.of(rendered, judged(rendered, Decision.REVIEW));
      case BLOCK -> List.of(rendered, judged(rendered, Decision.BLOCK));
      case FAILS -> List.of(failed);
      case RENDERED_AND_FAILED -> List.of(rendered, judged(rendered, Decision.PASS), failed);
      case GIVEN_UP ->
          List.of(
              rendered,
              judged(rendered, Decision.REVIEW),
              new StoryFailed(id, FailureCodes.INTERNAL_ERROR, "S", "safety-service", null));
      case PASSED_AND_BLOCKED ->
          List.of(rendered, judged(rendered, Decision.PASS), judged(rendered, Decision.BLOCK));
    };
  }

  /** Another take passes. */
  private static List<StoryEvent> again(String id, ShotRequested asked) {
    int take = asked.take();
    var clip = new ArtifactRef("b", "clip " + asked.shotId() + take, 1, "00", "video/mp4");
    return List.of(
        new ShotRendered(id, asked.shotId(), clip, 72, false, List.of(), take),
        new ShotScreened(id, asked.shotId(), clip, Decision.PASS, null, REF, take));
  }

  private static ShotScreened judged(ShotRendered clip, Decision decision) {
    return new ShotScreened(clip.storyId(), clip.shotId(), clip.clip(), decision, "nudity", REF);
  }

  /** Tells the aggregate a fact, with the documents that it points at. */
  void tell(Story story, StoryEvent fact) {
    if (fact instanceof StoryAdmitted) {
      story.onAdmitted(verdict(decisions.prompt()));
    } else if (fact instanceof StoryStoryboarded) {
      story.onStep("storyboarded");
    } else if (fact instanceof StoryScreened) {
      story.onScreened(plan(REF));
    } else if (fact instanceof StoryNarrated narrated) {
      story.onNarrated(plan(narrated.storyboard()), narrated.narration());
    } else if (fact instanceof StoryFinished finished) {
      story.onFinished(finished);
    } else if (fact instanceof StoryFailed failed) {
      story.onFailed(failed, verdict(Decision.BLOCK));
    } else if (fact instanceof ShotRendered rendered) {
      story.onShotRendered(rendered);
    } else if (fact instanceof ShotScreened screened) {
      story.onShotScreened(screened, "{}");
    } else if (fact instanceof ShotFailed failed) {
      story.onShotFailed(failed);
    } else {
      throw new IllegalArgumentException("not a fact: " + fact);
    }
  }

  private Plan plan(ArtifactRef storyboard) {
    return new Plan(
        storyboard,
        "{}",
        Collections.nCopies(decisions.shots().size(), 72),
        verdict(decisions.prompt()),
        verdict(decisions.storyboard()));
  }

  private static String verdict(Decision decision) {
    return "{\"verdict\":\"" + decision.word() + "\",\"hits\":[]}";
  }
}
