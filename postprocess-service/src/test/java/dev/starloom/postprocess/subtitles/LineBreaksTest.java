package dev.starloom.postprocess.subtitles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreaksTest {
  private static List<Integer> breaks(String text) {
    return LineBreaks.of(text).stream().map(LineBreaks.Break::at).toList();
  }

  @Test
  void latin_text_breaks_at_spaces_only() {
    assertThat(breaks("Stars don't fall.")).containsExactly(6, 12);
  }

  @Test
  void korean_text_breaks_at_spaces_only() {
    assertThat(breaks("옛날 옛적에 은하수")).containsExactly(3, 7);
  }

  @Test
  void no_line_starts_with_chinese_punctuation() {
    assertThat(breaks("银河，星。")).containsExactly(1, 3);
  }

  @Test
  void no_line_ends_with_an_opening_bracket() {
    assertThat(breaks("说“星”吧")).containsExactly(1, 4);
  }

  @Test
  void no_line_starts_with_a_small_kana_or_the_long_vowel_mark() {
    assertThat(breaks("ペガサスの「ショー」")).doesNotContain(7, 8, 9);
  }

  @Test
  void a_latin_name_in_chinese_text_stays_whole() {
    assertThat(breaks("看Orion星")).containsExactly(1, 6);
  }

  @Test
  void japanese_breaks_between_words_and_best_before_a_phrase() {
    var found = LineBreaks.of("織姫が星空を見上げた");
    assertThat(found).extracting(LineBreaks.Break::at).containsExactly(2, 3, 5, 6, 9);
    assertThat(found.stream().filter(b -> b.penalty() < 1).map(LineBreaks.Break::at))
        .containsExactly(3, 6);
  }

  @Test
  void a_sentence_end_is_the_kindest_place() {
    var kindest =
        LineBreaks.of("星落。海起，天明").stream()
            .min(java.util.Comparator.comparingDouble(LineBreaks.Break::penalty));
    assertThat(kindest.orElseThrow().at()).isEqualTo(3);
  }
}
