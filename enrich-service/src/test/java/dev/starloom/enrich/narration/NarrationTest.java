package dev.starloom.enrich.narration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.enrich.language.Language;
import org.junit.jupiter.api.Test;

class NarrationTest {
  private static String shorten(String line, double seconds, Language language) {
    return new Shortening(SpeechRate.bundled(language)).shorten(line, seconds);
  }

  @Test
  void a_line_keeps_the_words_and_its_end() {
    assertThat(Narration.clean("  仙后座\t高坐王座。\n")).isEqualTo("仙后座 高坐王座。");
  }

  @Test
  void symbols_that_nobody_can_read_aloud_are_left_out() {
    assertThat(Narration.clean("👩‍🚀 Vega ⭐️shines\u0007!")).isEqualTo("Vega shines!");
  }

  @Test
  void without_a_word_there_is_no_narration() {
    assertThat(Narration.clean("🌌 …！")).isEmpty();
  }

  @Test
  void a_line_is_shortened_at_a_clause_and_closed() {
    assertThat(shorten("夜空中银河横贯，仙后座高坐王座，群星闪耀。", 4.2, Language.ZH)).isEqualTo("夜空中银河横贯，仙后座高坐王座。");
  }

  @Test
  void an_interjection_alone_is_not_a_line() {
    assertThat(shorten("突然，海怪利维坦破浪而出，天空电闪雷鸣。", 2, Language.ZH)).isEqualTo("天空电闪雷鸣。");
  }

  @Test
  void english_is_shortened_before_a_conjunction() {
    assertThat(
            shorten(
                "The sea monster breaks the waves and lightning splits the sky.", 2, Language.EN))
        .isEqualTo("Lightning splits the sky.");
  }

  @Test
  void where_no_clause_fits_the_line_ends_at_a_word() {
    assertThat(shorten("Andromeda waits chained upon the cold rock", 2, Language.EN))
        .isEqualTo("Andromeda waits chained…");
  }

  @Test
  void where_no_word_fits_there_is_nothing_to_say() {
    assertThat(shorten("Andromeda waits", 0.2, Language.EN)).isEmpty();
  }
}
