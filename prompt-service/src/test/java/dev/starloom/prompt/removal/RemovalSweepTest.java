package dev.starloom.prompt.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.mutiny.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RemovalSweepTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Vertx vertx = Vertx.vertx();
  private final RemovalsDouble removals = new RemovalsDouble();
  private final RemovalSweep sweep =
      new RemovalSweep(vertx, removals, new RemovalsDouble.Config(), Clock.systemUTC());

  @AfterEach
  void close() {
    vertx.closeAndAwait();
  }

  @Test
  void a_call_during_a_round_leads_to_another_round() throws InterruptedException {
    removals.held = true;
    sweep.wake();
    await().atMost(PATIENCE).until(() -> removals.looks.size() == 1);
    sweep.wake();
    // A context takes its tasks in turn; the second call is made when this is done.
    Thread.sleep(200);
    assertThat(removals.looks).hasSize(1);

    removals.looks.get(0).complete(List.of());

    await().atMost(PATIENCE).until(() -> removals.looks.size() == 2);
  }

  @Test
  void after_a_round_that_failed_the_next_call_leads_to_another_one() {
    removals.held = true;
    sweep.wake();
    await().atMost(PATIENCE).until(() -> removals.looks.size() == 1);
    removals.looks.get(0).fail(new IllegalStateException("database away"));

    sweep.wake();

    await().atMost(PATIENCE).until(() -> removals.looks.size() == 2);
  }
}
