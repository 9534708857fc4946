package dev.starloom.prompt.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RestsTest {
  private static final List<String> NONE = List.of();
  private static final List<String> OTHERS = List.of("control");
  private static final List<String> MISSING = List.of("approved");

  private final AtomicLong nanos = new AtomicLong();
  private final Rests rests = new Rests(nanos::get);

  /** Seconds of the rests that follow so many refusals. */
  private List<Long> after(int refusals) {
    var lengths = new ArrayList<Long>();
    for (int i = 0; i < refusals; i++) {
      rests.heard(i == 0 ? OTHERS : NONE, MISSING);
      long begin = nanos.get();
      while (!rests.now().isEmpty()) {
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
      }
      lengths.add(Duration.ofNanos(nanos.get() - begin).toSeconds());
    }
    return lengths;
  }

  @Test
  void a_rest_is_longer_each_time_and_two_minutes_at_most() {
    assertThat(after(8)).containsExactly(2L, 4L, 8L, 16L, 32L, 64L, 128L, 128L);
  }

  @Test
  void a_type_that_is_taken_rests_no_more() {
    rests.heard(OTHERS, MISSING);

    rests.heard(MISSING, NONE);

    assertThat(rests.any()).isFalse();
  }

  @Test
  void a_refusal_says_nothing_while_nothing_is_taken() {
    rests.heard(NONE, MISSING);

    assertThat(rests.now()).isEmpty();
  }

  @Test
  void a_broker_that_refuses_all_ends_the_rests() {
    rests.heard(OTHERS, MISSING);

    rests.heard(NONE, List.of("approved", "control"));

    assertThat(rests.any()).isFalse();
  }
}
