package dev.starloom.prompt.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneAtATimeTest {
  private final List<UniEmitter<? super Boolean>> runs = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();
  private final OneAtATime work =
      new OneAtATime(() -> Uni.createFrom().emitter(runs::add), () -> {}, failures::add);

  @Test
  void calls_during_a_run_lead_to_exactly_one_more() {
    work.call();
    work.call();
    work.call();
    assertThat(runs).hasSize(1);

    runs.get(0).complete(false);
    runs.get(1).complete(false);

    assertThat(runs).hasSize(2);
  }

  @Test
  void it_runs_again_while_there_is_more() {
    work.call();
    runs.get(0).complete(true);
    runs.get(1).complete(false);

    assertThat(runs).hasSize(2);
  }

  @Test
  void after_a_failure_it_waits_for_the_next_call() {
    work.call();
    work.call();
    runs.get(0).fail(new IllegalStateException("broker away"));
    assertThat(runs).hasSize(1);

    work.call();

    assertThat(runs).hasSize(2);
    assertThat(failures).hasSize(1);
  }
}
