package dev.starloom.prompt.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RandomOrderTest {
  private static final int SCHEDULES = 2500;

  @Test
  void thousands_of_schedules_with_rewinds_rollbacks_and_cancellations_keep_the_rules() {
    var observed = new Observed();
    int cancelled = 0;
    for (long seed = 0; seed < SCHEDULES; seed++) {
      cancelled += new Schedule(seed, observed).run() instanceof StoryState.Cancelled ? 1 : 0;
    }
    assertThat(cancelled).isBetween(SCHEDULES / 20, SCHEDULES / 2);
  }
}
