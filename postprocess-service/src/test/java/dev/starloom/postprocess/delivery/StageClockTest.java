package dev.starloom.postprocess.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageClockTest {
  private final List<Integer> percents = new ArrayList<>();
  private double wall;
  private double processor;
  private final StageClock clock = new StageClock(() -> wall, () -> processor, percents::add);

  private void work(double seconds, double used) {
    wall += seconds;
    processor += used;
  }

  @Test
  void each_stage_has_its_own_cost() {
    clock.begin(Stage.MUSIC);
    work(2, 1.5);
    clock.begin(Stage.ENCODE);
    work(5, 9);
    assertThat(clock.costs())
        .hasToString(
            "{music=Cost[wallSeconds=2.0, cpuSeconds=1.5],"
                + " encode=Cost[wallSeconds=5.0, cpuSeconds=9.0]}");
  }

  @Test
  void a_stage_that_comes_again_adds_up() {
    clock.begin(Stage.CHECK);
    work(1, 1);
    assertThat(clock.costs().get("check").wallSeconds()).isEqualTo(1);
    work(2, 0);
    clock.begin(Stage.CHECK);
    work(3, 0);
    assertThat(clock.costs().get("check").wallSeconds()).isEqualTo(6);
  }

  @Test
  void progress_goes_from_nothing_to_all_and_follows_the_encode() {
    clock.begin(Stage.CLIPS);
    clock.begin(Stage.ENCODE);
    clock.within(0.5);
    clock.within(1);
    clock.begin(Stage.CHECK);
    clock.end();
    assertThat(percents).startsWith(0).endsWith(100).isSorted();
    assertThat(percents.get(2)).isBetween(percents.get(1) + 20, percents.get(3) - 20);
  }
}
