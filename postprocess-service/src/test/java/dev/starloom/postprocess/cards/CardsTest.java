package dev.starloom.postprocess.cards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.Styles;
import dev.starloom.platform.typeset.Typeface;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardsTest {
  private static final Typeface TYPEFACE = Typeface.bundled();

  private static long inked(BufferedImage image, int fromColumn, int toColumn) {
    long inked = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = fromColumn; x < toColumn; x++) {
        inked += image.getRGB(x, y) >>> 24 > 150 ? 1 : 0;
      }
    }
    return inked;
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en", "ja", "ko"})
  void every_style_has_a_line_that_can_be_drawn(String language) {
    Words words = Words.of(language);
    for (String style : Styles.KNOWN) {
      assertThat(TYPEFACE.covers(words.say("style." + style))).isTrue();
    }
    assertThat(TYPEFACE.covers(words.say("stars.sources"))).isTrue();
  }

  @Test
  void a_title_comes_and_goes() {
    var card = new TitleCard(TYPEFACE, "Andromeda", "A myth", 320, 180);
    assertThat(inked(card.draw(0).image(), 0, 320)).isZero();
    assertThat(inked(card.draw(0.5).image(), 0, 320)).isGreaterThan(100);
    assertThat(inked(card.draw(1).image(), 0, 320)).isZero();
  }

  @Test
  void a_long_title_stays_inside_the_picture() {
    String title = "The old shepherd who counted every star above the silver river and lost one";
    BufferedImage image = new TitleCard(TYPEFACE, title, "A myth", 320, 180).draw(0.5).image();
    assertThat(inked(image, 0, 24)).isZero();
    assertThat(inked(image, 296, 320)).isZero();
    assertThat(inked(image, 40, 280)).isGreaterThan(50);
  }

  @Test
  void a_title_is_over_before_the_subtitles_begin() {
    Drawn drawn = new TitleCard(TYPEFACE, "Andromeda", "A myth", 1280, 720).draw(0.5);
    assertThat(drawn.y() + drawn.image().getHeight()).isLessThan(720 * 7 / 10);
  }

  @Test
  void credits_stay_inside_an_upright_picture() {
    var rows = List.of(new Credits.Row("Stars", "a very long list of sources ".repeat(4)));
    BufferedImage image =
        new EndCard(TYPEFACE, 180, 320).draw(new Credits("Andromeda", rows)).image();
    assertThat(inked(image, 170, 180)).isZero();
    assertThat(inked(image, 60, 120)).isGreaterThan(30);
  }

  @Test
  void a_sky_is_dark_enough_for_letters_and_the_same_for_its_seed() {
    BufferedImage sky = StarField.draw(64, 36, 3);
    long sum = 0;
    for (int x = 0; x < 64; x++) {
      sum += sky.getRGB(x, 18) & 255;
    }
    assertThat(sum / 64).isBetween(8L, 60L);
    assertThat(StarField.draw(64, 36, 3).getRGB(20, 20)).isEqualTo(sky.getRGB(20, 20));
  }
}
