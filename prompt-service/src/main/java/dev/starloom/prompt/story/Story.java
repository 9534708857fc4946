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
import dev.starloom.contracts.story.Reviews;
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
  static final String STAGE = "prompt-service";

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

  /** Both text gates passed: the lines are being spoken. */
  public void onScreened(Plan plan) {
    if (row.state() instanceof StoryState.Submitted submitted) {
      row.promptVerdict = plan.promptVerdict();
      row.storyboardVerdict = plan.storyboardVerdict();
      take(plan);
      if (!refused(Doubts.ofTexts(row))) {
        become(submitted.toScreened());
      }
    }
  }

  /**
   * The lengths are final: shots are planned and requested. That implies screened, so a story that
   * has not heard of it passes the text gates first, by the same verdicts.
   *
   * @param narration what was spoken, or null
   */
  public void onNarrated(Plan plan, ArtifactRef narration) {
    onScreened(plan);
    if (row.state() instanceof StoryState.Screened screened) {
      take(plan);
      row.narration = narration;
      row.assemblyDone = 0;
      row.assemblyTotal = 0;
      for (int i = 0; i < plan.frames().size(); i++) {
        request(i, plan);
      }
      become(screened.toRendering());
    }
  }

  private void take(Plan plan) {
    row.storyboardRef = plan.storyboardRef();
    row.storyboard = plan.storyboard();
    row.shotsTotal = plan.frames().size();
  }

  private void request(int index, Plan plan) {
    ShotRow shot = ShotRow.planned(row.id, index);
    shot.framesTotal = plan.frames().get(index);
    move(shot, new ShotState.Planned().toRequested());
    shots.add(shot);
    said.add(new ShotRequested(row.id, shot.id, index, plan.storyboardRef()));
  }

  public void onShotRendered(ShotRendered fact) {
    ShotRow shot = shot(fact.shotId(), fact.take());
    if (shot == null) {
      return;
    }
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
    ShotRow shot = shot(fact.shotId(), fact.take());
    if (shot == null) {
      return;
    }
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
      settle();
    }
  }

  private static void judge(ShotRow shot, ShotScreened fact, String verdict) {
    shot.clip = fact.clip();
    shot.decision = fact.decision().word();
    shot.category = fact.category();
    shot.verdict = verdict;
  }

  public void onShotFailed(ShotFailed fact) {
    ShotRow shot = shot(fact.shotId(), fact.take());
    if (shot != null && shot.state() instanceof ShotState.Open open) {
      move(shot, open.toFailed());
      fail(fact.code(), fact.sentence(), "render-service");
    }
  }

  /**
   * A film that comes before it was asked for is no film of this story's: it must not take the
   * story past a gate or a reviewer. Should it be true all the same, it is said again when it is
   * asked for.
   */
  public void onFinished(StoryFinished fact) {
    if (row.state() instanceof StoryState.Assembling assembling) {
      row.film = new String(Json.write(fact), StandardCharsets.UTF_8);
      row.completedAt = clock.instant();
      become(assembling.toFinished());
    } else if (row.state() instanceof StoryState.Live) {
      throw new EarlyFact("no film was asked for");
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

  public String id() {
    return row.id;
  }

  /** Who will see the film. */
  public String audience() {
    return row.audience;
  }

  /** The question to the reviewers, if there is one. */
  public StoryReview review() {
    return new StoryReview(this, row, shots);
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

  /**
   * The guarded fan-in: runs in the transaction of every verdict on a shot. There are two ways to
   * the film, this and {@link StoryReview#approve}.
   */
  private void settle() {
    if (!(row.state() instanceof StoryState.Rendering rendering)
        || refused(Doubts.of(row, shots))
        || row.shotsDone < row.shotsTotal) {
      return;
    }
    if (asksReviewer()) {
      become(rendering.toReviewing());
    } else {
      assemble(rendering.toAssembling());
    }
  }

  /** Who asked for another take wants to see it. A word that nobody knows asks, too. */
  private boolean asksReviewer() {
    boolean onDoubtOnly = row.review.equals(Reviews.ON_DOUBT) || row.review.equals(Reviews.NEVER);
    return !onDoubtOnly
        || !Doubts.of(row, shots).isEmpty()
        || shots.stream().anyMatch(shot -> shot.take > 1);
  }

  /** Ends a story that is in doubt where there is nobody to ask. */
  private boolean refused(List<String> doubts) {
    boolean ends = row.review.equals(Reviews.NEVER) && !doubts.isEmpty();
    if (ends) {
      fail(FailureCodes.SAFETY_DOUBT, Doubts.sentence(doubts), STAGE);
    }
    return ends;
  }

  void assemble(StoryState.Assembling assembling) {
    List<ArtifactRef> clips =
        shots.stream()
            .sorted(Comparator.comparingInt(shot -> shot.position))
            .map(shot -> shot.clip)
            .toList();
    said.add(new StoryApproved(row.id, row.storyboardRef, clips, row.narration));
    become(assembling);
  }

  void fail(String code, String sentence, String stage) {
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

  /** A reviewer begins to wait, or the question is gone: in each case nobody has it in hand. */
  void become(StoryState next) {
    if (next instanceof StoryState.Reviewing) {
      row.escalatedAt = null;
      row.approvedBy = null;
    }
    row.claimedBy = null;
    row.claimedUntil = null;
    moves.add(new Move(row.id, null, row.state, next.word()));
    row.state = next.word();
    row.step = next.word();
  }

  void move(ShotRow shot, ShotState next) {
    moves.add(new Move(row.id, shot.id, shot.state, next.word()));
    shot.become(next);
  }

  void say(StoryEvent event) {
    said.add(event);
  }

  /**
   * The shot that a fact is about, or null if the fact is about an earlier take: nobody will see
   * its clip, so nothing about it matters.
   *
   * @param take null for the first
   */
  private ShotRow shot(String id, Integer take) {
    ShotRow shot =
        shots.stream()
            .filter(one -> one.id.equals(id))
            .findFirst()
            .orElseThrow(() -> new EarlyFact("no shot " + id));
    int said = take == null ? 1 : take;
    if (said > shot.take) {
      throw new EarlyFact("no take " + said + " of shot " + id);
    }
    return said == shot.take ? shot : null;
  }

  private static String blocked(ShotRow shot) {
    return "Shot "
        + (shot.position + 1)
        + " was blocked by the frame gate ("
        + shot.category
        + "); change the prompt and try again.";
  }
}
