package dev.starloom.postprocess.cards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.platform.typeset.Typeface;
import java.awt.image.BufferedImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mark, measured by its pixels. */
class AiLabelTest {
  private static final Typeface TYPEFACE = Typeface.bundled();

  /** Rows and columns from the first to the last bright pixel: a letter, not its plate. */
  private static int[] letters(BufferedImage image, int fromColumn, int toColumn) {
    int top = Integer.MAX_VALUE;
    int bottom = -1;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = fromColumn; x < toColumn; x++) {
        int argb = image.getRGB(x, y);
        if ((argb & 255) > 200 && argb >>> 24 > 200) {
          top = Math.min(top, y);
          bottom = y;
        }
      }
    }
    return new int[] {top, bottom};
  }

  @ParameterizedTest
  @CsvSource({
    "zh,1280,720",
    "en,1280,720",
    "ja,720,1280",
    "ko,1080,1080",
    "zh,3840,2160",
    "en,320,180"
  })
  void its_capital_is_a_twentieth_of_the_shorter_side_high(String language, int width, int height) {
    Drawn drawn = AiLabel.draw(Words.of(language), TYPEFACE, width, height);
    BufferedImage image = drawn.image();
    int[] first = letters(image, 0, image.getHeight());
    assertThat(first[1] - first[0] + 1).isGreaterThanOrEqualTo(Math.min(width, height) / 20);
  }

  @ParameterizedTest
  @CsvSource({"zh,1280,720", "en,720,1280", "ja,160,90", "ko,90,160"})
  void it_lies_in_the_upper_left_inside_the_safe_area(String language, int width, int height) {
    Drawn drawn = AiLabel.draw(Words.of(language), TYPEFACE, width, height);
    assertThat(drawn.x()).isBetween(width * 3 / 100, width * 6 / 100);
    assertThat(drawn.y()).isBetween(height * 3 / 100, height * 6 / 100);
    assertThat(drawn.x() + drawn.image().getWidth()).isLessThan(width * 95 / 100);
  }

  @ParameterizedTest
  @CsvSource({"zh,AI生成", "en,AI-generated", "ja,AI生成", "ko,AI 생성", "xx,AI-generated"})
  void it_says_so_in_the_language_of_the_film(String language, String text) {
    assertThat(Words.of(language).say("label")).isEqualTo(text);
    assertThat(TYPEFACE.covers(text)).isTrue();
  }
}
