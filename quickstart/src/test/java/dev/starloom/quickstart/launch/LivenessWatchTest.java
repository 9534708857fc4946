package dev.starloom.quickstart.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LivenessWatchTest {
  private final Patient patient = new Patient();
  private long now;
  private final LivenessWatch watch = new LivenessWatch(List.of(patient), () -> now);

  @Test
  void a_service_not_live_for_a_minute_is_killed() {
    checkFor(10);
    patient.live = false;

    checkFor(65);

    assertThat(patient.kills).isEqualTo(1);
  }

  @Test
  void a_service_not_live_for_less_than_a_minute_is_left_alone() {
    checkFor(10);
    patient.live = false;

    checkFor(55);

    assertThat(patient.kills).isZero();
  }

  @Test
  void an_answer_in_between_begins_the_minute_anew() {
    checkFor(10);
    patient.live = false;
    checkFor(50);
    patient.live = true;
    checkFor(5);
    patient.live = false;

    checkFor(50);

    assertThat(patient.kills).isZero();
  }

  @Test
  void a_service_that_was_never_ready_may_take_its_time() {
    patient.ready = false;
    patient.live = false;

    checkFor(300);

    assertThat(patient.kills).isZero();
  }

  @Test
  void the_process_after_a_restart_may_take_its_time_as_well() {
    checkFor(10);
    patient.pid = 2;
    patient.ready = false;
    patient.live = false;

    checkFor(300);

    assertThat(patient.kills).isZero();
  }

  private void checkFor(int seconds) {
    for (int passed = 0; passed < seconds; passed += 5) {
      now += TimeUnit.SECONDS.toNanos(5);
      watch.check();
    }
  }

  private static final class Patient implements LivenessWatch.Watched {
    private long pid = 1;
    private boolean ready = true;
    private boolean live = true;
    private int kills;

    @Override
    public String name() {
      return "render-service";
    }

    @Override
    public long pid() {
      return pid;
    }

    @Override
    public boolean ready() {
      return ready;
    }

    @Override
    public boolean live() {
      return live;
    }

    @Override
    public void kill() {
      kills++;
      pid++;
    }
  }
}
