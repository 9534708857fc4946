package dev.starloom.prompt.story;

import dev.starloom.contracts.event.FailureCodes;
import dev.starloom.contracts.event.ShotRequested;
import dev.starloom.contracts.event.StoryReviewed;
import dev.starloom.contracts.story.Takes;
import dev.starloom.prompt.shot.ShotRow;
import dev.starloom.prompt.shot.ShotState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The question that a story waits with, and what becomes of it. Changes nothing if there is none.
 */
public final class StoryReview {
  private final Story story;
  private final StoryRow row;
  private final List<ShotRow> shots;

  StoryReview(Story story, StoryRow row, List<ShotRow> shots) {
    this.story = story;
    this.row = row;
    this.shots = shots;
  }

  /**
   * Yes: flagged shots count as cleared, and the film is made.
   *
   * @param persons how many must say so, 1 or 2; no two of them the same
   */
  public ReviewAnswer approve(Voice voice, int persons) {
    return decide(voice, reviewing -> approve(reviewing, voice, persons));
  }

  private ReviewAnswer approve(StoryState.Reviewing reviewing, Voice voice, int persons) {
    if (persons > 1 && voice.reviewer() == null) {
      return ReviewAnswer.NAME_NEEDED;
    }
    if (persons > 1 && voice.isOf(row.approvedBy)) {
      return ReviewAnswer.SAME_REVIEWER;
    }
    say(StoryReviewed.APPROVE, voice, null);
    if (persons > 1 && row.approvedBy == null) {
      row.approvedBy = voice.reviewer();
      row.claimedBy = null;
      row.claimedUntil = null;
      return ReviewAnswer.RECORDED;
    }
    for (ShotRow shot : shots) {
      if (shot.state() instanceof ShotState.Flagged flagged) {
        story.move(shot, flagged.toCleared());
      }
    }
    story.assemble(reviewing.toAssembling());
    return ReviewAnswer.DONE;
  }

  /** No: one is enough. */
  public ReviewAnswer reject(Voice voice) {
    return decide(
        voice,
        reviewing -> {
          say(StoryReviewed.REJECT, voice, null);
          String reason = voice.reason() == null ? "no reason was given." : voice.reason();
          story.fail(
              FailureCodes.REVIEW_REJECTED, "A reviewer rejected the film: " + reason, Story.STAGE);
          return ReviewAnswer.DONE;
        });
  }

  /**
   * Not like this: another take of one shot, which comes back to the reviewers.
   *
   * @param index of the shot, from 0
   */
  public ReviewAnswer rerender(Voice voice, int index) {
    return decide(voice, reviewing -> rerender(reviewing, voice, index));
  }

  private ReviewAnswer rerender(StoryState.Reviewing reviewing, Voice voice, int index) {
    Optional<ShotRow> asked = shots.stream().filter(one -> one.position == index).findFirst();
    if (asked.isEmpty() || !(asked.get().state() instanceof ShotState.Judged judged)) {
      return ReviewAnswer.NO_SUCH_SHOT;
    }
    ShotRow shot = asked.get();
    if (shot.take >= Takes.MOST) {
      return ReviewAnswer.TOO_MANY_TAKES;
    }
    say(StoryReviewed.RERENDER, voice, shot.id);
    shot.nextTake();
    row.shotsDone--;
    story.move(shot, judged.toRequested());
    story.say(new ShotRequested(row.id, shot.id, index, row.storyboardRef, shot.take));
    story.become(reviewing.toRendering());
    return ReviewAnswer.DONE;
  }

  /** Takes the question in hand; again by the same reviewer prolongs it. */
  public ReviewAnswer claim(Voice voice, Instant until) {
    return decide(
        voice,
        reviewing -> {
          row.claimedBy = voice.reviewer();
          row.claimedUntil = until;
          return ReviewAnswer.DONE;
        });
  }

  /** Gives it back; without a name whoever has it. */
  public ReviewAnswer unclaim(Voice voice) {
    if (voice.reviewer() != null && taken(voice)) {
      return ReviewAnswer.CLAIMED_BY_OTHER;
    }
    row.claimedBy = null;
    row.claimedUntil = null;
    return ReviewAnswer.DONE;
  }

  /** Says once that nobody has decided for that long. */
  public boolean escalate(Instant now, Duration after) {
    boolean due = waitsSince(now.minus(after)) && row.escalatedAt == null;
    if (due) {
      row.escalatedAt = now;
      say(StoryReviewed.ESCALATED, new Voice(null, null, now), null);
    }
    return due;
  }

  /** Ends the story if nobody has decided for that long. */
  public boolean expire(Instant now, Duration after) {
    boolean due = waitsSince(now.minus(after));
    if (due) {
      say(StoryReviewed.EXPIRED, new Voice(null, null, now), null);
      story.fail(
          FailureCodes.REVIEW_EXPIRED, "No reviewer decided about the film in time.", Story.STAGE);
    }
    return due;
  }

  /** Asked again under the lock of the row: it may have been answered since it was looked for. */
  private boolean waitsSince(Instant latest) {
    return row.state() instanceof StoryState.Reviewing
        && row.reviewingSince != null
        && !row.reviewingSince.isAfter(latest);
  }

  private ReviewAnswer decide(Voice voice, Function<StoryState.Reviewing, ReviewAnswer> decision) {
    if (!(row.state() instanceof StoryState.Reviewing reviewing)) {
      return ReviewAnswer.NOT_IN_REVIEW;
    }
    return taken(voice) ? ReviewAnswer.CLAIMED_BY_OTHER : decision.apply(reviewing);
  }

  private boolean taken(Voice voice) {
    return row.claimedBy != null
        && row.claimedUntil.isAfter(voice.at())
        && !voice.isOf(row.claimedBy);
  }

  private void say(String decision, Voice voice, String shotId) {
    story.say(
        new StoryReviewed(
            row.id, decision, voice.reviewer(), voice.reason(), shotId, voice.at().toString()));
  }
}
