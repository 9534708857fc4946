package dev.starloom.postprocess.film;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CanvasTest {
  private static Canvas canvas(int width, int height, String upscale) {
    return Canvas.of(Boards.finished(width, height, Boards.finish(null, upscale, null)));
  }

  @Test
  void without_a_wish_the_film_is_as_large_as_its_clips() {
    assertThat(canvas(1280, 720, null)).isEqualTo(new Canvas(1280, 720));
  }

  @Test
  void a_lying_film_is_enlarged_to_its_height() {
    assertThat(canvas(1280, 720, "1080p")).isEqualTo(new Canvas(1920, 1080));
    assertThat(canvas(1280, 720, "2160p")).isEqualTo(new Canvas(3840, 2160));
  }

  @Test
  void an_upright_film_is_enlarged_to_its_width() {
    assertThat(canvas(720, 1280, "1080p")).isEqualTo(new Canvas(1080, 1920));
  }

  @Test
  void a_film_is_never_made_smaller() {
    assertThat(canvas(2560, 1440, "1080p")).isEqualTo(new Canvas(2560, 1440));
  }
}
