package dev.starloom.render.wan.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.platform.failure.PermanentFailure;
import java.util.List;
import org.junit.jupiter.api.Test;

class FitCheckTest {
  private static final long GIGA = 1_000_000_000L;
  private static final ModelSize REAL =
      new ModelSize(11_400_000_000L, 28_600_000_000L, 300_000_000L, 5120, 96, true);
  private static final ClipShape SMALL = new ClipShape(832, 480, 81);
  private static final ClipShape LARGE = new ClipShape(1280, 720, 81);

  @Test
  void the_table_says_what_was_published_for_one_card() {
    assertThat(MemoryNeed.of(REAL, SMALL, 0).denoise() / 1e9).isCloseTo(41.3, within(1.5));
    assertThat(MemoryNeed.of(REAL, LARGE, 0).denoise() / 1e9).isCloseTo(59.8, within(1.5));
  }

  @Test
  void what_fits_is_let_through() {
    assertThatCode(() -> check(80, 0).check(LARGE)).doesNotThrowAnyException();
  }

  @Test
  void a_clip_that_does_not_fit_is_refused_with_the_numbers_and_the_nearest_that_does() {
    assertThatThrownBy(() -> check(48, 256).check(LARGE))
        .isInstanceOfSatisfying(
            PermanentFailure.class, failure -> assertThat(failure.code()).isEqualTo(FitCheck.CODE))
        .hasMessageContaining("1280x720, 81 frames needs 59.6 GB")
        .hasMessageContaining("48.0 GB")
        .hasMessageContaining("nearest that fits is 1280x720, 49 frames.");
  }

  @Test
  void what_the_advice_names_fits() {
    assertThatCode(() -> check(48, 256).check(new ClipShape(1280, 720, 49)))
        .doesNotThrowAnyException();
  }

  @Test
  void tiles_are_advised_where_only_the_decoder_is_too_large() {
    var model = new ModelSize(GIGA, GIGA, GIGA, 512, 96, true);

    assertThatThrownBy(() -> new FitCheck(model, 10 * GIGA, 0, List.of()).check(LARGE))
        .hasMessageContaining("It fits with starloom.render.wan.tile=256.");
  }

  @Test
  void a_device_that_can_not_hold_the_weights_is_told_so() {
    assertThatThrownBy(() -> check(24, 256).check(SMALL)).hasMessageContaining("No clip fits");
  }

  private static FitCheck check(long gigabytes, int tile) {
    return new FitCheck(REAL, gigabytes * GIGA, tile, List.of(SMALL, LARGE));
  }
}
