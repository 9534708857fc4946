package dev.starloom.prompt.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.story.Reviews;
import dev.starloom.prompt.story.Decisions.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EveryOrderTest {
  private static final List<Outcome> PASSES = List.of(Outcome.PASS);

  @Test
  void a_story_of_one_shot_ends_the_same_in_every_order() {
    assertThat(explored(oneShot())).isGreaterThan(1000);
  }

  @Test
  void a_story_of_two_shots_ends_the_same_in_every_order() {
    assertThat(explored(twoShots())).isGreaterThan(10_000);
  }

  @Test
  void a_story_whose_texts_are_blocked_ends_the_same_in_every_order() {
    assertThat(explored(blockedTexts())).isGreaterThan(10);
  }

  @Test
  void a_story_that_always_asks_or_never_does_ends_the_same_in_every_order() {
    assertThat(explored(otherWishes())).isGreaterThan(1000);
  }

  @Test
  void a_shot_that_is_made_again_ends_the_same_in_every_order() {
    assertThat(explored(madeAgain())).isGreaterThan(1000);
  }

  private static int explored(List<Decisions> worlds) {
    var observed = new Observed();
    return worlds.stream().mapToInt(decisions -> new Exploration(decisions, observed).run()).sum();
  }

  /** Whatever all the others may decide about a story of one shot. */
  static List<Decisions> oneShot() {
    var all = new ArrayList<Decisions>();
    for (Outcome shot : Outcome.values()) {
      all.addAll(answers(Decision.PASS, List.of(shot)));
    }
    all.addAll(answers(Decision.REVIEW, List.of(Outcome.PASS)));
    all.addAll(answers(Decision.REVIEW, List.of(Outcome.PASSED_AND_BLOCKED)));
    all.add(new Decisions(Decision.PASS, Decision.PASS, PASSES, true, true).unspoken());
    return all;
  }

  /** Where a person is asked before every film, or never. */
  static List<Decisions> otherWishes() {
    var all = new ArrayList<Decisions>();
    for (Decisions one : oneShot()) {
      if (one.film()) {
        all.add(one.with(Reviews.NEVER, false));
        all.add(one.with(Reviews.ALWAYS, false));
      }
    }
    all.add(
        new Decisions(Decision.PASS, Decision.PASS, PASSES, true, false, Reviews.ALWAYS, false));
    return all;
  }

  /** The reviewer wants to see another take first. */
  static List<Decisions> madeAgain() {
    var all = new ArrayList<Decisions>();
    all.add(new Decisions(Decision.PASS, Decision.PASS, PASSES, true, false, Reviews.ALWAYS, true));
    for (Outcome first : List.of(Outcome.REVIEW, Outcome.PASSED_AND_BLOCKED)) {
      all.add(
          new Decisions(
              Decision.PASS, Decision.PASS, List.of(first), true, true, Reviews.ON_DOUBT, true));
    }
    return all;
  }

  static List<Decisions> blockedTexts() {
    List<Outcome> shots = List.of(Outcome.PASS);
    return List.of(
        new Decisions(Decision.BLOCK, Decision.PASS, shots, true, true),
        new Decisions(Decision.REVIEW, Decision.BLOCK, shots, true, true));
  }

  private static List<Decisions> twoShots() {
    var all = new ArrayList<Decisions>();
    List<Outcome> outcomes = List.of(Outcome.PASS, Outcome.REVIEW, Outcome.BLOCK, Outcome.FAILS);
    for (Outcome first : outcomes) {
      for (Outcome second : outcomes.subList(outcomes.indexOf(first), outcomes.size())) {
        all.addAll(answers(Decision.PASS, List.of(first, second)));
      }
    }
    return all;
  }

  /** What the reviewer and the film maker may answer, as far as they are asked. */
  private static List<Decisions> answers(Decision text, List<Outcome> shots) {
    var all = new ArrayList<Decisions>();
    all.add(new Decisions(text, Decision.PASS, shots, true, true));
    if (shots.stream().allMatch(shot -> shot == Outcome.PASS || shot == Outcome.REVIEW)) {
      all.add(new Decisions(text, Decision.PASS, shots, false, true));
      if (text == Decision.REVIEW || shots.contains(Outcome.REVIEW)) {
        all.add(new Decisions(text, Decision.PASS, shots, true, false));
      }
    }
    return all;
  }
}
