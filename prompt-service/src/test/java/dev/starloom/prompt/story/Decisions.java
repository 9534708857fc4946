package dev.starloom.prompt.story;

import dev.starloom.contracts.safety.Decision;
import java.util.List;

/**
 * What the gates, the renderer, the film maker and the reviewer will decide about a story, however
 * and whenever they are asked.
 */
record Decisions(
    Decision prompt, Decision storyboard, List<Outcome> shots, boolean film, boolean approve) {

  /** What becomes of one shot. */
  enum Outcome {
    PASS,
    REVIEW,
    BLOCK,
    FAILS,
    /** The renderer died after saying that it was done, and gave up in its second life. */
    RENDERED_AND_FAILED,
    /** The gate looked twice and saw more the second time. */
    PASSED_AND_BLOCKED,
    /** A service said that it gives the story up, and did its work all the same in a second try. */
    GIVEN_UP;

    boolean contradictory() {
      return compareTo(FAILS) > 0;
    }
  }

  /** The end depends on what is heard first: only the rules hold, not one end. */
  boolean contradictory() {
    return shots.stream().anyMatch(Outcome::contradictory);
  }
}
