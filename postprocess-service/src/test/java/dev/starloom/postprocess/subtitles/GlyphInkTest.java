package dev.starloom.postprocess.subtitles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.platform.typeset.Typeface;
import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That each character of a subtitle is in the picture, and is no box. */
class GlyphInkTest {
  private static final Typeface TYPEFACE = Typeface.bundled();
  private static final String NOWHERE = "\uE000";

  @ParameterizedTest
  @CsvSource({
    "zh,七夕之夜牛郎與織女在鹊桥相会",
    "en,Perséus & Andromeda: α Cen",
    "ja,天の川のほとりでアンドロメダは鎖",
    "ko,견우와 직녀가 은하수를 건넌다"
  })
  void every_character_has_an_outline_of_its_own_and_ink_in_its_cell(String language, String text) {
    Typeface typeface = TYPEFACE.of(language);
    var layout = new Layout(typeface, 1280, 720);
    var painter = new CuePainter(typeface, layout);
    var cue = new Cue(0, 1, List.of(text));
    Rectangle area = painter.area(cue);
    BufferedImage strip = painter.paint(cue, area);
    double pen = layout.width() / 2.0 - area.x - typeface.width(text, layout.size()) / 2;
    for (int c : text.codePoints().toArray()) {
      String one = Character.toString(c);
      double next = pen + typeface.width(one, layout.size());
      if (!Character.isWhitespace(c)) {
        assertThat(shape(typeface, one)).as(one).isNotEmpty().isNotEqualTo(box(typeface));
        assertThat(white(strip, pen, next)).as("ink of " + one).isGreaterThan(3);
      }
      pen = next;
    }
  }

  /** Each differs from its Chinese form where it is drawn, not only in its outline. */
  @ParameterizedTest
  @ValueSource(strings = {"直", "骨", "海", "今"})
  void a_japanese_subtitle_has_other_pixels_than_a_chinese_one(String kanji) {
    BufferedImage japanese = strip("ja", kanji);
    BufferedImage chinese = strip("zh", kanji);
    assertThat(white(japanese, 0, japanese.getWidth())).isGreaterThan(50);
    assertThat(different(japanese, chinese)).isGreaterThan(20);
  }

  private static BufferedImage strip(String language, String text) {
    Typeface typeface = TYPEFACE.of(language);
    var painter = new CuePainter(typeface, new Layout(typeface, 1280, 720));
    var cue = new Cue(0, 1, List.of(text));
    return painter.paint(cue, painter.area(cue));
  }

  /** Pixels that are white in one and dark in the other. */
  private static int different(BufferedImage one, BufferedImage other) {
    int different = 0;
    for (int x = 0; x < Math.min(one.getWidth(), other.getWidth()); x++) {
      for (int y = 0; y < Math.min(one.getHeight(), other.getHeight()); y++) {
        int apart = (one.getRGB(x, y) & 0xFF) - (other.getRGB(x, y) & 0xFF);
        different += Math.abs(apart) > 150 ? 1 : 0;
      }
    }
    return different;
  }

  private static String box(Typeface typeface) {
    return shape(typeface, NOWHERE);
  }

  private static String shape(Typeface typeface, String text) {
    Path2D outline = typeface.outline(text, 0, 0, 100);
    var shape = new StringBuilder();
    double[] points = new double[6];
    for (PathIterator path = outline.getPathIterator(null); !path.isDone(); path.next()) {
      shape.append(path.currentSegment(points)).append(Arrays.toString(points));
    }
    return shape.toString();
  }

  /** Pixels of the letters' own colour between two columns. */
  private static int white(BufferedImage strip, double from, double to) {
    int white = 0;
    for (int x = (int) Math.round(from); x < Math.min(strip.getWidth(), Math.round(to)); x++) {
      for (int y = 0; y < strip.getHeight(); y++) {
        int argb = strip.getRGB(x, y);
        white += argb >>> 24 > 240 && (argb & 0xFF) > 200 ? 1 : 0;
      }
    }
    return white;
  }
}
