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
