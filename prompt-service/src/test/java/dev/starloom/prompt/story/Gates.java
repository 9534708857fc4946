package dev.starloom.prompt.story;

import dev.starloom.contracts.event.StoryReviewed;
import dev.starloom.contracts.story.Reviews;
import dev.starloom.prompt.shot.ShotRow;

/** No story skips a gate, whatever it hears and in whatever order. */
final class Gates {
  private Gates() {}

  static void check(World before, World after) {
    boolean goesOn = moved(before, after, StoryState.Assembling.class);
    if (goesOn) {
      judged(before, after);
      Rules.require(
          !asks(before, after) || approved(before, after), "a story goes on that nobody approved");
    }
    if (moved(before, after, StoryState.Finished.class)) {
      Rules.require(
          before.state() instanceof StoryState.Assembling, "a film comes out past the gates");
    }
    Rules.require(
        !(after.state() instanceof StoryState.Reviewing)
            || !after.rows.story.review.equals(Reviews.NEVER),
        "a story that wants no reviewer waits for one");
  }

  private static boolean moved(World before, World after, Class<? extends StoryState> to) {
    return to.isInstance(after.state()) && !to.isInstance(before.state());
  }

  /** Each gate has said something, and none of them no. */
  private static void judged(World before, World after) {
    StoryRow row = after.rows.story;
    boolean texts = row.promptVerdict != null && row.storyboardVerdict != null;
    Rules.require(texts || approved(before, after), "a story goes on whose texts nobody judged");
    Rules.require(!after.rows.shots.isEmpty(), "a story goes on without a shot");
    for (ShotRow shot : after.rows.shots) {
      Rules.require(
          shot.decision != null && !shot.decision.equals("block"),
          "a story goes on with a shot that is not judged, or blocked");
    }
  }

  private static boolean asks(World before, World after) {
    StoryRow row = after.rows.story;
    return row.review.equals(Reviews.ALWAYS)
        || !row.promptVerdict.contains("pass")
        || !row.storyboardVerdict.contains("pass")
        || after.rows.shots.stream().anyMatch(shot -> !shot.decision.equals("pass"))
        || after.rows.shots.stream().anyMatch(shot -> shot.take > 1);
  }

  /** In this very step, by a person, who was asked. */
  private static boolean approved(World before, World after) {
    return before.state() instanceof StoryState.Reviewing
        && after.said.subList(before.said.size(), after.said.size()).stream()
            .anyMatch(
                said ->
                    said instanceof StoryReviewed reviewed
                        && reviewed.decision().equals(StoryReviewed.APPROVE));
  }
}
