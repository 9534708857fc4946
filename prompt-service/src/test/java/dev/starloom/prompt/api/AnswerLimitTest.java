package dev.starloom.prompt.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class AnswerLimitTest {
  private static final Duration LIMIT = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Test
  void who_waits_for_a_silent_part_is_told_that_it_is_away() {
    Uni<String> silent = Uni.createFrom().nothing();

    String told =
        AnswerLimit.within(LIMIT, silent)
            .onFailure(Away::causedBy)
            .recoverWithItem("away")
            .await()
            .atMost(PATIENCE);

    assertThat(told).isEqualTo("away");
  }

  @Test
  void work_whose_caller_was_answered_is_not_cancelled() {
    var cancelled = new AtomicBoolean();
    Uni<String> silent =
        Uni.createFrom().<String>nothing().onCancellation().invoke(() -> cancelled.set(true));

    AnswerLimit.within(LIMIT, silent).onFailure().recoverWithNull().await().atMost(PATIENCE);

    assertThat(cancelled).isFalse();
  }

  @Test
  void an_answer_in_time_is_the_answer() {
    Uni<String> work = Uni.createFrom().item("film");

    assertThat(AnswerLimit.within(LIMIT, work).await().atMost(PATIENCE)).isEqualTo("film");
  }
}
