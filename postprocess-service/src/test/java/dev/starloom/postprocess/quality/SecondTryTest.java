package dev.starloom.postprocess.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.contracts.event.FailureCodes;
import dev.starloom.platform.failure.PermanentFailure;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SecondTryTest {
  private final AtomicInteger made = new AtomicInteger();

  private String make(int failures, String code) {
    if (made.incrementAndGet() <= failures) {
      throw new PermanentFailure(code, "Try " + made.get() + ".");
    }
    return "film";
  }

  private String twice(int failures, String code) throws IOException {
    return SecondTry.of(() -> make(failures, code), () -> make(failures, code));
  }

  @Test
  void what_was_found_is_not_found_again() throws IOException {
    assertThat(
            SecondTry.of(
                () -> make(1, FailureCodes.QUALITY_FAILED), () -> "made of nothing that was"))
        .isEqualTo("made of nothing that was");
  }

  @Test
  void a_film_that_passes_at_the_second_try_is_the_film() throws IOException {
    assertThat(twice(1, FailureCodes.QUALITY_FAILED)).isEqualTo("film");
  }

  @Test
  void the_second_refusal_is_final() {
    assertThatThrownBy(() -> twice(9, FailureCodes.QUALITY_FAILED))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage("Try 2.");
    assertThat(made).hasValue(2);
  }

  @Test
  void another_failure_is_not_tried_again() {
    assertThatThrownBy(() -> twice(9, FailureCodes.ARTIFACT_BROKEN)).hasMessage("Try 1.");
    assertThat(made).hasValue(1);
  }
}
