package dev.starloom.render.planetarium.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.contracts.story.Styles;
import dev.starloom.sky.Camera;
import dev.starloom.sky.Rotation;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ToneMapTest {
  private static final int SIDE = 128;

  private static Frame of(float red, float green, float blue) {
    float[] light = new float[SIDE * SIDE * 3];
    for (int k = 0; k < light.length; k += 3) {
      light[k] = red;
      light[k + 1] = green;
      light[k + 2] = blue;
    }
    return new Frame(
        SIDE, SIDE, light, 0, 0, new Camera(0, 0, 60, SIDE, SIDE), Rotation.aboutZ(0), null);
  }

  /** Means of the three planes or channels. */
  private static double[] mean(Frame frame, Grade grade, Picture picture) {
    new ToneMap(grade).apply(frame, picture);
    byte[] bytes = picture.bytes();
    double[] sum = new double[3];
    int[] count = new int[3];
    for (int i = 0; i < bytes.length; i++) {
      int plane = i < SIDE * SIDE ? 0 : i < SIDE * SIDE * 5 / 4 ? 1 : 2;
      int which = picture.format() == Picture.Format.RGB ? i % 3 : plane;
      sum[which] += bytes[i] & 255;
      count[which]++;
    }
    return new double[] {sum[0] / count[0], sum[1] / count[1], sum[2] / count[2]};
  }

  private static double[] rgb(Frame frame, Grade grade) {
    return mean(frame, grade, Picture.rgb(SIDE, SIDE));
  }

  static List<String> styles() {
    return Styles.KNOWN;
  }

  @ParameterizedTest
  @CsvSource({"0.01,0.02,0.05", "0.3,0.2,0.1", "0.002,0.004,0.012", "0.8,0.85,0.9"})
  void a_film_has_the_colours_of_a_still(float red, float green, float blue) {
    for (String style : Styles.KNOWN) {
      double[] still = rgb(of(red, green, blue), Grade.of(style));
      double[] film = mean(of(red, green, blue), Grade.of(style), Picture.yuv(SIDE, SIDE));
      // BT.709, limited range
      double luma = (film[0] - 0.5 - 16) * 255 / 219;
      double r = luma + (film[2] - 0.5 - 128) * 255 / 224 * 2 * (1 - 0.2126);
      double b = luma + (film[1] - 0.5 - 128) * 255 / 224 * 2 * (1 - 0.0722);
      assertThat(r + 0.5).isEqualTo(still[0], within(1.2));
      assertThat(b + 0.5).isEqualTo(still[2], within(1.2));
    }
  }

  /** A level between two codes is shown by the right share of both. */
  @Test
  void a_dark_gradient_has_no_bands() {
    double[] means = new double[9];
    for (int i = 0; i < means.length; i++) {
      float light = 0.004f * (1 + i * 0.02f);
      means[i] = mean(of(light, light, light), Grade.NEUTRAL, Picture.yuv(SIDE, SIDE))[0];
    }
    assertThat(means[8] - means[0]).isLessThan(3);
    assertThat(means).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void documentary_leaves_grey_grey() {
    double[] grey = rgb(of(0.05f, 0.05f, 0.05f), Grade.of("documentary"));
    assertThat(grey[0]).isEqualTo(grey[1], within(0.05)).isEqualTo(grey[2], within(0.05));
  }

  @Test
  void every_style_has_its_own_colours() {
    var looks = new HashSet<List<Long>>();
    for (String style : Styles.KNOWN) {
      double[] look = rgb(of(0.02f, 0.04f, 0.12f), Grade.of(style));
      looks.add(List.of(Math.round(look[0]), Math.round(look[1]), Math.round(look[2])));
    }
    assertThat(looks).hasSameSizeAs(Styles.KNOWN);
  }

  @ParameterizedTest
  @MethodSource("styles")
  void no_style_drowns_the_night(String style) {
    double[] black = rgb(of(0, 0, 0), Grade.of(style));
    double[] sky = rgb(of(0.003f, 0.005f, 0.014f), Grade.of(style));
    double[] star = rgb(of(0.06f, 0.06f, 0.07f), Grade.of(style));
    assertThat(black[1]).isLessThan(14);
    assertThat(sky[1]).isGreaterThan(black[1] + 5);
    assertThat(star[1]).isGreaterThan(sky[1] + 30);
  }

  @Test
  void a_picture_for_a_film_has_even_sides() {
    assertThatThrownBy(() -> Picture.yuv(320, 181)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void light_that_is_no_number_or_below_nothing_is_dark() {
    assertThat(rgb(of(Float.NaN, -1, -0f), Grade.NEUTRAL)).containsOnly(0.0);
  }

  @Test
  void light_without_bound_is_white() {
    float most = Float.POSITIVE_INFINITY;
    for (double code : rgb(of(most, 1e20f, 40), Grade.NEUTRAL)) {
      assertThat(code).isEqualTo(255, within(0.01));
    }
  }
}
