package dev.starloom.prompt.story;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.FailureCodes;
import dev.starloom.contracts.event.ShotFailed;
import dev.starloom.contracts.event.ShotRendered;
import dev.starloom.contracts.event.ShotRequested;
import dev.starloom.contracts.event.ShotScreened;
import dev.starloom.contracts.event.StoryApproved;
import dev.starloom.contracts.event.StoryControl;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.contracts.event.StoryFailed;
import dev.starloom.contracts.event.StoryFinished;
import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.safety.TextVerdict;
import dev.starloom.platform.json.Json;
import dev.starloom.prompt.shot.ShotRow;
import dev.starloom.prompt.shot.ShotState;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The aggregate of a story and its shots: decides what a fact changes and what is to be said next.
 * Facts may come late, early, twice or after the end; one that is already true changes nothing. The
 * caller holds the story row's lock, and stores rows and said events in one transaction.
 */
public final class Story {
  private final StoryRow row;
  private final List<ShotRow> shots;
  private final Clock clock;
  private final List<StoryEvent> said = new ArrayList<>();
  private final List<Move> moves = new ArrayList<>();

  /**
   * @param shots the rows of the story's shots; rows of new shots are added to it
   */
  public Story(StoryRow row, List<ShotRow> shots, Clock clock) {
    this.row = row;
    this.shots = shots;
    this.clock = clock;
  }

  /** What this aggregate decided to say, in order. */
  public List<StoryEvent> said() {
    return List.copyOf(said);
  }

  /** How the story and its shots moved, in order. */
  public List<Move> moves() {
    return List.copyOf(moves);
  }

  /** {@code admitted} and {@code storyboarded} tell how far a submitted story is; no more. */
  public void onStep(String step) {
    boolean forward = !row.step.equals("storyboarded");
    if (row.state() instanceof StoryState.Submitted && forward) {
      row.step = step;
    }
  }

  /**
   * The prompt passed its gate. That is remembered at once, because no storyboard may ever come.
   *
   * @param verdict the verdict document
   */
  public void onAdmitted(String verdict) {
    onStep("admitted");
    if (row.state() instanceof StoryState.Submitted && row.promptVerdict == null) {
      row.promptVerdict = verdict;
    }
  }

  /** Both text gates passed: shots are planned and requested. */
  public void onScreened(Plan plan) {
    if (row.state() instanceof StoryState.Submitted submitted) {
      row.storyboardRef = plan.storyboardRef();
      row.storyboard = plan.storyboard();
      row.promptVerdict = plan.promptVerdict();
      row.storyboardVerdict = plan.storyboardVerdict();
      row.shotsTotal = plan.frames().size();
      StoryState.Screened screened = submitted.toScreened();
      become(screened);
      for (int i = 0; i < plan.frames().size(); i++) {
        request(i, plan);
      }
      become(screened.toRendering());
    }
  }

  private void request(int index, Plan plan) {
    ShotRow shot = ShotRow.planned(row.id, index);
    shot.framesTotal = plan.frames().get(index);
    move(shot, new ShotState.Planned().toRequested());
    shots.add(shot);
    said.add(new ShotRequested(row.id, shot.id, index, plan.storyboardRef()));
  }

  public void onShotRendered(ShotRendered fact) {
    ShotRow shot = shot(fact.shotId());
    if (!fact.notes().isEmpty()) {
      shot.notes = String.join("\n", fact.notes());
    }
    if (shot.state() instanceof ShotState.Requested requested) {
      shot.clip = fact.clip();
      shot.framesDone = fact.frames();
      shot.framesTotal = fact.frames();
      move(shot, requested.toRendered());
    }
  }

  /**
   * The first verdict on a shot counts, whatever comes again; but a gate that says no is heard as
   * long as the story lives, so that two verdicts on one clip end the same in either order.
   *
   * @param verdict the verdict document
   */
  public void onShotScreened(ShotScreened fact, String verdict) {
    ShotRow shot = shot(fact.shotId());
    boolean no = fact.decision() == Decision.BLOCK;
    if (shot.state() instanceof ShotState.Open open) {
      judge(shot, fact, verdict);
      move(shot, fact.decision() == Decision.PASS ? open.toCleared() : open.toFlagged());
      row.shotsDone++;
    } else if (no && row.state() instanceof StoryState.Live) {
      judge(shot, fact, verdict);
      if (shot.state() instanceof ShotState.Cleared cleared) {
        move(shot, cleared.toFlagged());
      }
    }
    if (no) {
      fail(FailureCodes.SAFETY_BLOCKED, blocked(shot), "safety-service");
    } else {
      closeWhenComplete();
    }
  }

  private static void judge(ShotRow shot, ShotScreened fact, String verdict) {
    shot.clip = fact.clip();
    shot.decision = fact.decision().word();
    shot.category = fact.category();
    shot.verdict = verdict;
  }

  public void onShotFailed(ShotFailed fact) {
    ShotRow shot = shot(fact.shotId());
    if (shot.state() instanceof ShotState.Open open) {
      move(shot, open.toFailed());
      fail(fact.code(), fact.sentence(), "render-service");
    }
  }

  public void onFinished(StoryFinished fact) {
    if (row.state() instanceof StoryState.Live live) {
      row.film = new String(Json.write(fact), StandardCharsets.UTF_8);
      row.completedAt = clock.instant();
      become(live.toFinished());
    }
  }

  /**
   * @param verdict the verdict document of a refusal, or null
   */
  public void onFailed(StoryFailed fact, String verdict) {
    if (fact.evidence() != null && row.state() instanceof StoryState.Live) {
      keep(fact.evidence(), verdict);
    }
    fail(fact.code(), fact.sentence(), fact.stage());
  }

  private void keep(ArtifactRef evidence, String verdict) {
    if (evidence.key().equals(ArtifactKeys.promptVerdict(row.id))) {
      row.promptVerdict = verdict;
    } else {
      row.storyboardVerdict = verdict;
    }
  }

  /** A reviewer says yes: flagged shots count as cleared. Returns whether there was a question. */
  public boolean approve() {
    if (!(row.state() instanceof StoryState.Reviewing reviewing)) {
      return false;
    }
    for (ShotRow shot : shots) {
      if (shot.state() instanceof ShotState.Flagged flagged) {
        move(shot, flagged.toCleared());
      }
    }
    assemble(reviewing.toAssembling());
    return true;
  }

  /** A reviewer says no. Returns whether there was a question. */
  public boolean reject(String reason) {
    if (!(row.state() instanceof StoryState.Reviewing)) {
      return false;
    }
    fail(FailureCodes.REVIEW_REJECTED, "A reviewer rejected the film: " + reason, "prompt-service");
    return true;
  }

  /** The user wants no film any more. Returns whether there was one to stop. */
  public boolean cancel() {
    if (!(row.state() instanceof StoryState.Live live)) {
      return false;
    }
    row.completedAt = clock.instant();
    said.add(new StoryControl(row.id, StoryControl.CANCEL));
    become(live.toCancelled());
    return true;
  }

  /** The guarded fan-in: runs in the transaction of every shot's last move. */
  private void closeWhenComplete() {
    if (row.shotsDone < row.shotsTotal
        || !(row.state() instanceof StoryState.Rendering rendering)) {
      return;
    }
    boolean doubt = shots.stream().anyMatch(shot -> shot.state() instanceof ShotState.Flagged);
    if (doubt || inDoubt(row.promptVerdict) || inDoubt(row.storyboardVerdict)) {
      become(rendering.toReviewing());
    } else {
      assemble(rendering.toAssembling());
    }
  }

  /** A verdict that is missing is no yes. */
  private static boolean inDoubt(String verdict) {
    return verdict == null
        || Json.read(verdict.getBytes(StandardCharsets.UTF_8), TextVerdict.class).decision()
            != Decision.PASS;
  }

  private void assemble(StoryState.Assembling assembling) {
    List<ArtifactRef> clips =
        shots.stream()
            .sorted(Comparator.comparingInt(shot -> shot.position))
            .map(shot -> shot.clip)
            .toList();
    said.add(new StoryApproved(row.id, row.storyboardRef, clips));
    become(assembling);
  }

  private void fail(String code, String sentence, String stage) {
    if (row.state() instanceof StoryState.Live live) {
      StoryState.Failed failed = live.toFailed(code, sentence, stage);
      row.failureCode = failed.code();
      row.failureSentence = failed.sentence();
      row.failureStage = failed.stage();
      row.completedAt = clock.instant();
      said.add(new StoryControl(row.id, StoryControl.CANCEL));
      become(failed);
    }
  }

  private void become(StoryState next) {
    moves.add(new Move(row.id, null, row.state, next.word()));
    row.state = next.word();
    row.step = next.word();
  }

  private void move(ShotRow shot, ShotState next) {
    moves.add(new Move(row.id, shot.id, shot.state, next.word()));
    shot.become(next);
  }

  private ShotRow shot(String id) {
    return shots.stream()
        .filter(shot -> shot.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new EarlyFact("no shot " + id));
  }

  private static String blocked(ShotRow shot) {
    return "Shot "
        + (shot.position + 1)
        + " was blocked by the frame gate ("
        + shot.category
        + "); change the prompt and try again.";
  }
}
