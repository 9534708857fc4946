package dev.starloom.postprocess.subtitles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.platform.typeset.Typeface;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CuePainterTest {
  private static final Typeface TYPEFACE = Typeface.bundled();
  private final Layout layout = new Layout(TYPEFACE, 1280, 720);
  private final CuePainter painter = new CuePainter(TYPEFACE, layout);

  private BufferedImage paint(String... lines) {
    var cue = new Cue(0, 1, List.of(lines));
    return painter.paint(cue, painter.area(cue));
  }

  private static long pixels(BufferedImage image, java.util.function.IntPredicate like) {
    int[] all = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return java.util.Arrays.stream(all).filter(like).count();
  }

  private static boolean isWhite(int argb) {
    return argb >>> 24 > 250 && (argb & 0xFF) > 235 && (argb >> 8 & 0xFF) > 240;
  }

  @ParameterizedTest
  @ValueSource(strings = {"牛郎織女银河", "Perseus", "ひこぼしカシオペヤ", "견우와직녀"})
  void every_script_is_drawn_with_its_own_glyphs(String text) {
    assertThat(TYPEFACE.covers(text)).isTrue();
    long white = pixels(paint(text), CuePainterTest::isWhite);
    assertThat(white).isGreaterThan(40L * text.length());
  }

  @Test
  void letters_have_a_dark_edge() {
    long dark = pixels(paint("星"), c -> c >>> 24 > 200 && (c & 0xFF) < 60);
    assertThat(dark).isGreaterThan(100);
  }

  @Test
  void the_strip_is_transparent_at_its_border() {
    BufferedImage image = paint("夜空");
    assertThat(image.getRGB(0, 0) >>> 24).isZero();
    assertThat(image.getRGB(image.getWidth() - 1, image.getHeight() - 1) >>> 24).isZero();
  }

  @Test
  void the_strip_lies_centred_inside_the_picture() {
    Rectangle strip = painter.area(new Cue(0, 1, List.of("夜空中银河横贯，", "群星闪烁。")));
    assertThat(strip.x + strip.width / 2).isBetween(638, 642);
    assertThat(strip.y + strip.height).isBetween(640, 700);
  }
}
