package dev.starloom.postprocess.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {
  private static String filter(double fps, int film, boolean compensated) {
    var clip = new Clip(Path.of("a.mp4"), 64, 36, fps, 2, true, true);
    return Rate.filter(clip, film, compensated);
  }

  @ParameterizedTest
  @ValueSource(doubles = {24, 24000 / 1001.0, 48, 72})
  void a_rate_that_is_the_films_or_a_multiple_of_it_is_not_blended(double fps) {
    assertThat(filter(fps, 24, true)).isEqualTo("fps=24,");
  }

  @ParameterizedTest
  @ValueSource(doubles = {16, 25, 30, 30000 / 1001.0, 12})
  void another_rate_is_blended_but_not_over_a_cut(double fps) {
    assertThat(filter(fps, 24, false)).startsWith("framerate=fps=24:").contains("scene=");
  }

  @Test
  void motion_is_followed_where_it_is_wished() {
    assertThat(filter(16, 24, true)).startsWith("minterpolate=fps=24:mi_mode=mci");
  }

  @Test
  void motion_is_not_followed_where_pictures_are_only_left_out() {
    assertThat(filter(30, 24, true)).startsWith("framerate=");
  }
}
