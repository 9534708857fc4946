package dev.starloom.postprocess.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.contracts.story.Styles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No style may harm a night sky. */
class LutTest {
  private static final double LEVEL = 1 / 255.0;

  @TempDir Path folder;

  static List<String> styles() {
    return Styles.KNOWN;
  }

  private static Lut lut(String style) {
    return new Lut(new ShotMatch(1 + ShotMatch.MOST_GAIN, 0.012, -0.012), Palettes.of(style));
  }

  private static double luma(double[] rgb) {
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
  }

  /** To the last digit: what a change adds to black is cubed, so that no level would show it. */
  @ParameterizedTest
  @MethodSource("styles")
  void black_stays_black(String style) {
    assertThat(lut(style).apply(0, 0, 0)).containsExactly(new double[3], within(1e-12));
  }

  @ParameterizedTest
  @MethodSource("styles")
  void stars_keep_their_brightness(String style) {
    assertThat(luma(lut(style).apply(1, 1, 1))).isGreaterThan(0.99);
    assertThat(luma(lut(style).apply(0.8, 0.8, 0.8))).isCloseTo(0.8, within(0.07));
  }

  @ParameterizedTest
  @MethodSource("styles")
  void a_brighter_grey_never_becomes_darker(String style) {
    double before = -1;
    for (int grey = 0; grey <= 255; grey++) {
      double now = luma(lut(style).apply(grey * LEVEL, grey * LEVEL, grey * LEVEL));
      assertThat(now).isGreaterThan(before);
      before = now;
    }
  }

  @ParameterizedTest
  @MethodSource("styles")
  void a_dark_gradient_has_no_step_of_more_than_a_level_beyond_its_own(String style) {
    double[] before = lut(style).apply(0, 0, 0);
    for (int grey = 1; grey <= 80; grey++) {
      double[] now = lut(style).apply(grey * LEVEL, grey * LEVEL, grey * LEVEL);
      for (int c = 0; c < 3; c++) {
        assertThat(now[c] - before[c]).isBetween(-0.5 * LEVEL, 2 * LEVEL);
      }
      before = now;
    }
  }

  @ParameterizedTest
  @MethodSource("styles")
  void a_night_sky_is_not_lifted_to_grey(String style) {
    double[] sky = lut(style).apply(0.04, 0.05, 0.09);
    assertThat(luma(sky)).isLessThan(0.05 + 0.035);
    assertThat(sky[2]).isLessThan(0.09 + 0.05);
  }

  @ParameterizedTest
  @MethodSource("styles")
  void what_lies_between_the_points_of_the_table_is_within_a_level_in_the_dark(String style) {
    Lut lut = lut(style);
    for (double grey = 0; grey < 0.4; grey += 0.01) {
      int below = (int) (grey * (Lut.POINTS - 1));
      double low = below / (Lut.POINTS - 1.0);
      double high = (below + 1) / (Lut.POINTS - 1.0);
      double part = (grey - low) / (high - low);
      for (int c = 0; c < 3; c++) {
        double table =
            (1 - part) * lut.apply(low, low, low)[c] + part * lut.apply(high, high, high)[c];
        assertThat(table).isCloseTo(lut.apply(grey, grey, grey)[c], within(LEVEL));
      }
    }
  }

  @Test
  void every_style_has_a_look_of_its_own() {
    assertThat(Styles.KNOWN.stream().map(Palettes::of).distinct()).hasSize(Styles.KNOWN.size());
  }

  @Test
  void without_a_change_a_colour_stays() {
    double[] same = new Lut(ShotMatch.NONE, Palette.NEUTRAL).apply(0.2, 0.5, 0.7);
    assertThat(same).containsExactly(new double[] {0.2, 0.5, 0.7}, within(1e-5));
  }

  @Test
  void the_table_has_a_row_for_every_point_with_red_first() throws Exception {
    Path file = folder.resolve("look.cube");
    new Lut(ShotMatch.NONE, Palette.NEUTRAL).write(file);
    List<String> rows = Files.readAllLines(file);
    assertThat(rows).hasSize(1 + Lut.POINTS * Lut.POINTS * Lut.POINTS);
    assertThat(rows.get(2)).isEqualTo("0.03125 0.00000 0.00000");
  }
}
