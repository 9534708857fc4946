package dev.starloom.prompt.story;

import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.story.Reviews;
import java.util.List;

/**
 * What the gates, the renderer, the film maker and the reviewer will decide about a story, however
 * and whenever they are asked.
 *
 * @param review when the reviewer is asked
 * @param again whether the reviewer wants the first shot made again, once, before the answer; its
 *     second take passes
 * @param narrated whether the narrator comes to an end
 */
record Decisions(
    Decision prompt,
    Decision storyboard,
    List<Outcome> shots,
    boolean film,
    boolean approve,
    String review,
    boolean again,
    boolean narrated) {

  /** Where the narration can be made. */
  Decisions(
      Decision prompt,
      Decision storyboard,
      List<Outcome> shots,
      boolean film,
      boolean approve,
      String review,
      boolean again) {
    this(prompt, storyboard, shots, film, approve, review, again, true);
  }

  /** Where a person is asked when a gate is in doubt, and wants no shot made again. */
  Decisions(
      Decision prompt, Decision storyboard, List<Outcome> shots, boolean film, boolean approve) {
    this(prompt, storyboard, shots, film, approve, Reviews.ON_DOUBT, false);
  }

  Decisions with(String word, boolean oncemore) {
    return new Decisions(prompt, storyboard, shots, film, approve, word, oncemore, narrated);
  }

  /** Where the narration can't be made, not even as silence. */
  Decisions unspoken() {
    return new Decisions(prompt, storyboard, shots, film, approve, review, again, false);
  }

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

  /** One shot, which is made once, and a reviewer who is asked when a gate is in doubt. */
  boolean plain() {
    return shots.size() == 1 && !again && review.equals(Reviews.ON_DOUBT);
  }

  /** A plain story whose shot passes. */
  boolean smooth() {
    return plain() && shots.get(0) == Outcome.PASS;
  }

  /** The end depends on what is heard first: only the rules hold, not one end. */
  boolean contradictory() {
    return shots.stream().anyMatch(Outcome::contradictory);
  }
}
