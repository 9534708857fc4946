package dev.starloom.enrich.narration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.enrich.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeechRateTest {
  @Test
  void chinese_takes_its_characters_and_its_pauses() {
    SpeechRate rate = new SpeechRate(Language.ZH, 4, 0.25, 0.4);
    assertThat(rate.seconds("夜空，银河。星。")).isCloseTo(5 / 4.0 + 0.25 + 0.4, within(1e-9));
  }

  @Test
  void a_line_without_a_word_takes_no_time() {
    assertThat(SpeechRate.bundled(Language.EN).seconds("…!")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "orion,3",
    "the,1",
    "castle,2",
    "night,1",
    "shine,1",
    "rhythm,1",
    "cassiopeia,5",
    "chained,1",
    "devoted,3",
    "nation,2"
  })
  void syllables_of_english_words_are_estimated(String word, int syllables) {
    assertThat(SpeechUnits.syllables(word)).isEqualTo(syllables);
  }

  @Test
  void kanji_weigh_more_than_kana_and_small_kana_nothing() {
    assertThat(SpeechUnits.count(Language.JA, "夜きょう")).isCloseTo(1.7 + 2, within(1e-9));
  }

  @Test
  void hangul_counts_by_syllable() {
    assertThat(SpeechUnits.count(Language.KO, "은하수 밤")).isEqualTo(4);
  }
}
