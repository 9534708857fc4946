package dev.starloom.prompt.story;

import dev.starloom.contracts.event.ShotRequested;
import dev.starloom.contracts.event.StoryApproved;
import dev.starloom.contracts.event.StoryControl;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.prompt.shot.ShotRow;
import dev.starloom.prompt.shot.ShotState;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** What holds at every step of every story, in whatever order its facts come. */
final class Rules {
  private Rules() {}

  static void check(World before, World after, List<Move> moves) {
    List<StoryEvent> fresh = after.said.subList(before.said.size(), after.said.size());
    require(writtenByMoves(before, after, moves), "a state was written without a move");
    if (before.ended()) {
      require(fresh.isEmpty(), "something is said after the end");
      require(before.state().equals(after.state()), "an ended story moves");
      require(sameStory(before.rows.story, after.rows.story), "an ended story's record changes");
    }
    int requests = after.count(ShotRequested.class);
    var requested =
        new HashSet<>(after.said.stream().filter(ShotRequested.class::isInstance).toList());
    require(requests == requested.size(), "a shot is requested twice");
    require(requests == takes(after), "not every take is requested");
    require(after.count(StoryApproved.class) <= 1, "a story is approved twice");
    boolean stopped =
        after.state() instanceof StoryState.Failed || after.state() instanceof StoryState.Cancelled;
    require(after.count(StoryControl.class) == (stopped ? 1 : 0), "the others are not told once");
    fresh.stream()
        .filter(StoryApproved.class::isInstance)
        .forEach(event -> complete(after, (StoryApproved) event));
    counted(after);
    clipsStay(before, after);
  }

  private static int takes(World world) {
    return world.rows.shots.stream().mapToInt(shot -> shot.take).sum();
  }

  /** Moves go on from one another, and the rows are where the last ones lead. */
  private static boolean writtenByMoves(World before, World after, List<Move> moves) {
    if (!arrives(null, before.rows.story.state, after.rows.story.state, moves)) {
      return false;
    }
    for (int i = 0; i < after.rows.shots.size(); i++) {
      ShotRow shot = after.rows.shots.get(i);
      String start =
          i < before.rows.shots.size()
              ? before.rows.shots.get(i).state
              : new ShotState.Planned().word();
      if (!arrives(shot.id, start, shot.state, moves)) {
        return false;
      }
    }
    return true;
  }

  private static boolean arrives(String shotId, String start, String end, List<Move> moves) {
    String at = start;
    for (Move move : moves) {
      if (Objects.equals(move.shotId(), shotId)) {
        if (!move.from().equals(at)) {
          return false;
        }
        at = move.to();
      }
    }
    return at.equals(end);
  }

  private static boolean sameStory(StoryRow before, StoryRow after) {
    return Objects.equals(before.completedAt, after.completedAt)
        && Objects.equals(before.failureCode, after.failureCode)
        && Objects.equals(before.failureSentence, after.failureSentence)
        && Objects.equals(before.film, after.film)
        && Objects.equals(before.promptVerdict, after.promptVerdict)
        && Objects.equals(before.storyboardVerdict, after.storyboardVerdict)
        && Objects.equals(before.storyboard, after.storyboard);
  }

  private static void complete(World after, StoryApproved approved) {
    List<ShotRow> shots = after.rows.shots;
    require(
        shots.stream().allMatch(shot -> shot.state() instanceof ShotState.Cleared),
        "a story is approved before all shots are cleared");
    require(
        approved.clips().equals(shots.stream().map(shot -> shot.clip).toList()),
        "not the clips of all shots in order");
  }

  private static void counted(World after) {
    long judged = after.rows.shots.stream().filter(shot -> shot.decision != null).count();
    require(after.rows.story.shotsDone == judged, "shots are not counted once");
    require(after.rows.story.shotsDone <= after.rows.story.shotsTotal, "more shots than there are");
  }

  private static void clipsStay(World before, World after) {
    for (int i = 0; i < before.rows.shots.size(); i++) {
      var clip = before.rows.shots.get(i).clip;
      ShotRow later = after.rows.shots.get(i);
      boolean again = later.take > before.rows.shots.get(i).take;
      require(clip == null || again || clip.equals(later.clip), "a clip is lost");
    }
  }

  /** A fact that is heard again is already true. */
  static void nothingHappened(World before, World after) {
    require(before.said.equals(after.said), "a repeated fact says something");
    require(before.values().equals(after.values()), "a repeated fact changes something");
  }

  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
