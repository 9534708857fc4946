package dev.starloom.prompt.pipeline;

import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.ShotFailed;
import dev.starloom.contracts.event.ShotProgress;
import dev.starloom.contracts.event.ShotRendered;
import dev.starloom.contracts.event.ShotScreened;
import dev.starloom.contracts.event.StoryAdmitted;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.contracts.event.StoryFailed;
import dev.starloom.contracts.event.StoryFinished;
import dev.starloom.contracts.event.StoryNarrated;
import dev.starloom.contracts.event.StoryProgress;
import dev.starloom.contracts.event.StoryScreened;
import dev.starloom.contracts.event.StoryStoryboarded;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.platform.failure.PoisonFailure;
import dev.starloom.platform.json.Json;
import dev.starloom.prompt.intake.Offload;
import dev.starloom.prompt.story.Plan;
import dev.starloom.prompt.story.Story;
import dev.starloom.prompt.story.StoryStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Applies what the other services say to the stories. */
@ApplicationScoped
public class Facts {
  private final StoryStore stories;
  private final ArtifactStore artifacts;

  Facts(StoryStore stories, ArtifactStore artifacts) {
    this.stories = stories;
    this.artifacts = artifacts;
  }

  /** Completes when the fact is stored. */
  public Uni<Void> apply(StoryEvent fact) {
    if (fact instanceof StoryAdmitted admitted) {
      return Offload.blocking(() -> text(admitted.verdict()))
          .flatMap(verdict -> change(admitted, story -> story.onAdmitted(verdict)));
    }
    if (fact instanceof StoryStoryboarded storyboarded) {
      return change(storyboarded, story -> story.onStep("storyboarded"));
    }
    if (fact instanceof StoryScreened screened) {
      return Offload.blocking(() -> plan(screened))
          .flatMap(plan -> change(screened, story -> story.onScreened(plan)));
    }
    if (fact instanceof StoryNarrated narrated) {
      return Offload.blocking(() -> plan(narrated))
          .flatMap(plan -> change(narrated, s -> s.onNarrated(plan, narrated.narration())));
    }
    if (fact instanceof StoryFinished finished) {
      return change(finished, story -> story.onFinished(finished));
    }
    if (fact instanceof StoryFailed failed) {
      return Offload.blocking(() -> failed.evidence() == null ? "" : text(failed.evidence()))
          .map(verdict -> verdict.isEmpty() ? null : verdict)
          .flatMap(verdict -> change(failed, story -> story.onFailed(failed, verdict)));
    }
    if (fact instanceof StoryProgress hint) {
      return stories.progress(hint);
    }
    return applyToShot(fact);
  }

  private Uni<Void> applyToShot(StoryEvent fact) {
    if (fact instanceof ShotRendered rendered) {
      return change(rendered, story -> story.onShotRendered(rendered));
    }
    if (fact instanceof ShotScreened screened) {
      return Offload.blocking(() -> text(screened.verdict()))
          .flatMap(verdict -> change(screened, story -> story.onShotScreened(screened, verdict)));
    }
    if (fact instanceof ShotFailed failed) {
      return change(failed, story -> story.onShotFailed(failed));
    }
    if (fact instanceof ShotProgress hint) {
      return stories.progress(hint);
    }
    throw new PoisonFailure("not a fact for this service: " + fact.getClass().getSimpleName());
  }

  private Uni<Void> change(StoryEvent fact, Consumer<Story> decide) {
    return stories
        .change(
            fact.storyId(),
            story -> {
              decide.accept(story);
              return true;
            })
        .replaceWithVoid();
  }

  private Plan plan(StoryScreened fact) {
    return plan(fact.storyboard(), fact.promptVerdict(), fact.storyboardVerdict());
  }

  private Plan plan(StoryNarrated fact) {
    return plan(fact.storyboard(), fact.promptVerdict(), fact.storyboardVerdict());
  }

  private Plan plan(ArtifactRef storyboard, ArtifactRef prompt, ArtifactRef written) {
    Storyboard board = artifacts.readJson(storyboard, Storyboard.class);
    return new Plan(
        storyboard,
        new String(Json.write(board), StandardCharsets.UTF_8),
        board.shots().stream().map(shot -> (int) Math.round(shot.seconds() * board.fps())).toList(),
        text(prompt),
        text(written));
  }

  private String text(ArtifactRef ref) {
    try (InputStream in = artifacts.open(ref, 0, ref.bytes())) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
