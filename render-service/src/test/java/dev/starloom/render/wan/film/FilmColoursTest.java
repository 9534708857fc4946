package dev.starloom.render.wan.film;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilmColoursTest {
  /** Colour bars of BT.709 in eight bits, from the standard's formulas. */
  @ParameterizedTest
  @CsvSource({
    "255,255,255,235,128,128",
    "0,0,0,16,128,128",
    "255,0,0,63,102,240",
    "0,255,0,173,42,26",
    "0,0,255,32,240,118",
    "128,128,128,126,128,128",
  })
  void colours_are_those_of_the_standard(int red, int green, int blue, int y, int cb, int cr) {
    var rgb = new byte[12];
    for (int i = 0; i < 12; i += 3) {
      rgb[i] = (byte) red;
      rgb[i + 1] = (byte) green;
      rgb[i + 2] = (byte) blue;
    }
    byte[] bytes = FilmColours.yuv(rgb, 2, 2).bytes();

    assertThat(new int[] {bytes[0] & 0xff, bytes[3] & 0xff, bytes[4] & 0xff, bytes[5] & 0xff})
        .containsExactly(y, y, cb, cr);
  }
}
