package dev.starloom.render.planetarium.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.sky.Camera;
import dev.starloom.sky.Rotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutoutTest {
  private static byte[] pixel(Exposure exposure, Picture picture, float... light) {
    var frame = new Frame(1, 1, light, 0, 0, new Camera(0, 0, 60, 1, 1), Rotation.aboutZ(0), null);
    exposure.apply(frame, picture);
    return picture.bytes();
  }

  @Test
  void where_there_is_no_light_nothing_is_covered() {
    assertThat(pixel(new Cutout(), Picture.rgba(1, 1), 0, 0, 0)).containsExactly(0, 0, 0, 0);
  }

  @ParameterizedTest
  @CsvSource({"0.2,0.5,0.9", "0.01,0.02,0.005", "3,0.1,0", "9,9,9"})
  void over_black_it_looks_as_if_it_had_been_drawn_there(float red, float green, float blue) {
    byte[] drawn = pixel(new ToneMap(Grade.NEUTRAL), Picture.rgb(1, 1), red, green, blue).clone();

    byte[] cut = pixel(new Cutout(), Picture.rgba(1, 1), red, green, blue);

    for (int channel = 0; channel < 3; channel++) {
      double over = (cut[channel] & 255) * (cut[3] & 255) / 255.0;
      assertThat(over).isCloseTo(drawn[channel] & 255, within(2.0));
    }
  }
}
