package dev.starloom.render.wan.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PixelsTest {
  /** Two frames of two pixels; planes of red, green and blue. */
  private static final float[] CHUNK = {
    -1, 1, 0, 0.999f, -2, 2, 0.5f, 0.25f, -0.5f, 0, 1, -1,
  };

  @Test
  void light_is_clamped_and_cut_off_as_the_reference_does() {
    assertThat(unsigned(Pixels.rgb(CHUNK, 2, 0, 2))).containsExactly(0, 0, 63, 255, 255, 127);
  }

  @Test
  void the_second_frame_of_a_chunk_comes_after_the_first_of_each_colour() {
    assertThat(unsigned(Pixels.rgb(CHUNK, 2, 1, 2))).containsExactly(127, 191, 255, 254, 159, 0);
  }

  private static int[] unsigned(byte[] rgb) {
    var values = new int[rgb.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = rgb[i] & 0xff;
    }
    return values;
  }
}
