package dev.starloom.postprocess.subtitles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineBreaksTest {
  private static List<Integer> breaks(String text) {
    return LineBreaks.of(text, List.of()).stream().map(LineBreaks.Break::at).toList();
  }

  /** The text with a bar wherever a line may end. */
  private static String barred(String text, String... names) {
    var barred = new StringBuilder(text);
    var places = new ArrayList<>(LineBreaks.of(text, List.of(names)));
    for (int i = places.size() - 1; i >= 0; i--) {
      barred.insert(places.get(i).at(), '|');
    }
    return barred.toString();
  }

  private static double penalty(String text, int at) {
    return LineBreaks.of(text, List.of()).stream()
        .filter(b -> b.at() == at)
        .mapToDouble(LineBreaks.Break::penalty)
        .findFirst()
        .orElseThrow();
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
  void han_characters_in_korean_text_part_no_word() {
    assertThat(barred("견우(牽牛)와 직녀성좌")).isEqualTo("견우(牽牛)와 |직녀성좌");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"，", "。", "、", "；", "：", "！", "？", "”", "’", "」", "』", "）", "》", "·", "…", "—"})
  void no_line_starts_with_closing_punctuation(String mark) {
    assertThat(breaks("银河" + mark + "牛郎")).doesNotContain(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"“", "‘", "「", "『", "（", "《", "【", "〈", "("})
  void no_line_ends_with_an_opening_bracket(String mark) {
    assertThat(breaks("银河" + mark + "牛郎")).contains(2).doesNotContain(3);
  }

  @ParameterizedTest
  @CsvSource({"他说——走吧,3", "他说……走吧,3"})
  void a_double_dash_or_ellipsis_is_not_parted(String text, int middle) {
    assertThat(breaks(text)).contains(middle + 1).doesNotContain(middle, middle - 1);
  }

  @Test
  void an_em_dash_ends_a_line_of_chinese() {
    assertThat(penalty("他走了——再没回来", 5)).isLessThan(0.5);
  }

  @Test
  void no_line_starts_with_a_small_kana_or_the_long_vowel_mark() {
    assertThat(breaks("ペガサスの「ショー」")).doesNotContain(7, 8, 9);
  }

  @Test
  void a_katakana_word_stays_whole() {
    assertThat(barred("英雄はアンドロメダギンガを見た")).contains("アンドロメダギンガ");
    assertThat(barred("古いギリシャドラマを見た")).contains("ギリシャドラマ");
  }

  @Test
  void a_latin_name_in_chinese_text_stays_whole() {
    assertThat(breaks("看Orion星")).containsExactly(1, 6);
  }

  @Test
  void a_catalogue_number_stays_whole() {
    assertThat(barred("看M31和HD-1234")).contains("M31").contains("HD-1234");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"距离25光年远", "七月7日晚上", "约3.5公里外", "三百光年之外", "第三夜过去", "高度30%以上", "彼は25光年先", "第3回の旅"})
  void a_number_is_not_parted_from_what_it_counts(String text) {
    assertThat(barred(text)).containsPattern("25光年|7日|3[.]5公里|三百光年|第三夜|30%|第3回");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It is 25 light-years away",
        "At 3 a.m. she woke",
        "거리는 25 광년 밖",
        "over 300 km wide"
      })
  void a_number_stays_with_its_unit_across_a_space(String text) {
    assertThat(barred(text)).containsPattern("25 light-years|3 a[.]m[.]|25 광년|300 km");
  }

  @Test
  void chinese_words_stay_whole() {
    assertThat(barred("喜鹊搭成桥梁")).contains("喜鹊").contains("桥梁").contains("|");
  }

  @Test
  void a_particle_starts_no_line_of_chinese() {
    assertThat(breaks("长长的桥梁")).doesNotContain(2).contains(3);
  }

  @Test
  void a_known_name_stays_whole() {
    assertThat(barred("英雄珀耳修斯来了", "珀耳修斯")).contains("珀耳修斯");
    assertThat(barred("英雄珀耳修斯来了")).doesNotContain("珀耳修斯");
  }

  @Test
  void a_name_of_two_words_is_parted_only_in_need() {
    var named = LineBreaks.of("see Alpha Centauri now", List.of("Alpha Centauri"));
    assertThat(named).filteredOn(b -> b.at() == 10).allMatch(b -> b.penalty() > 2);
  }

  @Test
  void japanese_breaks_between_words_and_best_before_a_phrase() {
    var found = LineBreaks.of("織姫が星空を見上げた", List.of());
    assertThat(found).extracting(LineBreaks.Break::at).containsExactly(2, 3, 5, 6, 9);
    assertThat(found.stream().filter(b -> b.penalty() < 1).map(LineBreaks.Break::at))
        .containsExactly(3, 6);
  }

  @Test
  void a_sentence_end_is_the_kindest_place() {
    var kindest =
        LineBreaks.of("星落。海起，天明", List.of()).stream()
            .min(Comparator.comparingDouble(LineBreaks.Break::penalty));
    assertThat(kindest.orElseThrow().at()).isEqualTo(3);
  }

  @Test
  void an_english_line_ends_rather_before_a_conjunction_than_after_an_article() {
    String text = "She saw the sea and wept";
    assertThat(penalty(text, 16)).isLessThan(penalty(text, 8));
    assertThat(penalty(text, 12)).isGreaterThan(penalty(text, 8));
  }

  @Test
  void a_korean_word_that_leans_on_the_one_before_stays_with_it() {
    String text = "그는 날 수 있다";
    assertThat(penalty(text, 5)).isGreaterThan(penalty(text, 3));
  }

  @Test
  void a_combining_mark_stays_with_its_letter() {
    assertThat(breaks("星か\u3099空")).doesNotContain(2);
  }

  @Test
  void where_nothing_else_helps_a_line_still_starts_with_no_punctuation() {
    assertThat(LineBreaks.anywhere("ab。"))
        .extracting(LineBreaks.Break::penalty)
        .last()
        .isEqualTo(100.0);
  }
}
