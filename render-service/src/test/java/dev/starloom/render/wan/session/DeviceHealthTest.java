package dev.starloom.render.wan.session;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import dev.starloom.platform.failure.Failure;
import dev.starloom.platform.failure.PermanentFailure;
import org.junit.jupiter.api.Test;

class DeviceHealthTest {
  private static final Failure MEMORY =
      Failures.of("expert", new OrtException("BFCArena: Failed to allocate memory"));
  private static final Failure CARD =
      Failures.of("expert", new OrtException("CUDA failure 700: an illegal memory access"));
  private static final Failure OTHER = Failures.of("expert", new OrtException("the bus is busy"));
  private static final Failure REFUSED = new PermanentFailure("render_does_not_fit", "Too large.");

  private final DeviceHealth health = new DeviceHealth();

  @Test
  void two_errors_of_a_card_in_a_row_ask_for_a_new_process() {
    health.failed(CARD);
    assertThat(health.broken()).isEmpty();

    health.failed(CARD);

    assertThat(health.broken()).hasValueSatisfying(why -> assertThat(why).contains("700"));
  }

  @Test
  void memory_that_ran_out_counts_as_an_error_of_the_device() {
    health.failed(MEMORY);
    health.failed(CARD);

    assertThat(health.broken()).isPresent();
  }

  @Test
  void a_clip_between_two_errors_shows_that_the_device_works() {
    health.failed(CARD);
    health.worked();
    health.failed(CARD);

    assertThat(health.broken()).isEmpty();
  }

  @Test
  void other_failures_say_nothing_of_the_device() {
    for (int i = 0; i < 3; i++) {
      health.failed(OTHER);
      health.failed(REFUSED);
    }
    assertThat(health.broken()).isEmpty();
  }
}
