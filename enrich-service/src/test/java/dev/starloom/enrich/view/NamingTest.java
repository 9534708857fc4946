package dev.starloom.enrich.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.contracts.story.Cue;
import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.lexicon.Lexicon;
import dev.starloom.enrich.narration.SpeechRate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamingTest {
  private static final Naming NAMING = new Naming(Lexicon.bundled());
  private static final SpeechRate ZH = new SpeechRate(Language.ZH, 4, 0.5, 1);

  private static List<Cue> cues(String narration, double seconds, String... figures) {
    return NAMING.cues(narration, List.of(figures), seconds, ZH);
  }

  @Test
  void a_figure_appears_when_the_words_before_it_are_said() {
    // 0.3 s of silence, eight syllables at four a second
    assertThat(cues("一二三四五六七八猎户座", 10, "Ori").get(0).at()).isCloseTo(0.23, within(0.001));
  }

  @Test
  void pauses_before_it_count() {
    assertThat(cues("一二，三四。猎户座", 10, "Ori").get(0).at())
        .isCloseTo((0.3 + 1 + 0.5 + 1) / 10, within(0.001));
  }

  @Test
  void cues_come_in_the_order_of_the_words() {
    assertThat(cues("银河上，猎户座追着金牛座", 6, "Tau", "Ori", "milky-way"))
        .extracting(Cue::figure)
        .containsExactly("milky-way", "Ori", "Tau");
  }

  @Test
  void what_stands_for_a_figure_of_myth_appears_with_its_name() {
    assertThat(cues("看，美杜莎来了", 6, "Per")).hasSize(1);
  }

  @Test
  void the_name_itself_goes_before_what_stands_for_others() {
    Cue late = cues("毒蝎一二三四五六七八天蝎座", 10, "Sco").get(0);

    assertThat(late.at()).isGreaterThan(0.2);
  }

  @Test
  void a_figure_that_is_not_named_has_no_cue() {
    assertThat(cues("他等着", 6, "Ori")).isEmpty();
  }

  @Test
  void a_figure_named_at_the_end_still_has_time() {
    assertThat(cues("一二三四五六七八一二三四五六七八猎户座", 4.5, "Ori").get(0).at()).isEqualTo(0.85);
  }
}
