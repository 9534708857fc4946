package dev.starloom.safety.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.safety.TextHit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One way to disguise a word, or to take an innocent word for one, at a time. */
class NormalisationTest {
  private static final TextGate GATE =
      TextGate.of(
          new WordLists(
              new TreeMap<>(
                  Map.of(
                      "gore.tsv",
                      "en\t4\tgore\nen\t4\tmassacre*\nen\t4\tsuicide\nzh\t4\t屠杀\nzh\t4\t断肢\nja\t4\tグロ\nja\t4\tがろ\nja\t4\t爆弾\n"
                          + "ko\t4\t학살\nko\t4\t나체\nko\t4\t피투성이\n"))));

  private static void found(String text) {
    assertThat(hits(text)).as(text).extracting(TextHit::text).containsExactly(text);
  }

  private static List<TextHit> hits(String text) {
    return GATE.judge("prompt", text, TextPolicy.GENERAL).hits();
  }

  private static void clean(String text) {
    assertThat(hits(text)).as(text).isEmpty();
  }

  private static Decision decision(String text) {
    return GATE.judge("prompt", text, TextPolicy.GENERAL).decision();
  }

  @Test
  void width() {
    found("ｇｏｒｅ");
  }

  @Test
  void letter_case() {
    found("GoRe");
  }

  @Test
  void traditional_ideographs() {
    found("屠殺");
    found("斷肢");
  }

  @Test
  void old_and_new_ideographs_of_japan() {
    found("爆弾");
    found("爆彈");
    found("爆弹");
  }

  @Test
  void zero_width_characters() {
    found("屠\u200d杀");
    found("屠\u200b杀");
    found("g\u2060o\u00adr\ufeffe");
  }

  @Test
  void bidi_characters() {
    found("g\u202eo\u2066r\u200fe");
  }

  @Test
  void separators_inside_a_word() {
    found("g.o.r.e");
    found("屠*杀");
    found("학-살");
  }

  @Test
  void spaces_inside_a_word() {
    found("g o r e");
    found("屠　杀");
    found("학 살");
  }

  @Test
  void homoglyphs_of_other_scripts() {
    found("gоrе");
    found("gοre");
    found("ɢᴏʀᴇ");
  }

  @Test
  void letters_of_mathematics_and_in_frames() {
    found("𝐠𝐨𝐫𝐞");
    found("🅶🅾🆁🅴");
    found("ⓖⓞⓡⓔ");
  }

  @Test
  void digits_and_signs_for_letters() {
    found("g0re");
    found("m4$$acr3");
  }

  @Test
  void most_of_a_longer_word_in_digits() {
    found("5u1c1d3");
    clean("53x20 and 1080p30");
  }

  @Test
  void repeated_letters() {
    found("gooooorre");
  }

  @Test
  void combining_marks_on_latin_letters() {
    found("g\u0301o\u0336r\u0323e\u0308");
    found("görë");
  }

  @Test
  void a_voicing_mark_makes_another_kana() {
    found("か\u3099ろ");
    clean("かろ");
  }

  @Test
  void half_width_kana() {
    found("ｸﾞﾛ");
  }

  @Test
  void hangul_in_jamo() {
    found("\u1112\u1161\u11a8\u1109\u1161\u11af");
  }

  @Test
  void hangul_letter_by_letter() {
    found("ㅎㅏㄱㅅㅏㄹ");
    found("하ㄱ사ㄹ");
    found("ㄴㅏㅊㅔ");
  }

  @Test
  void hangul_that_is_drawn_out() {
    found("하악사아아알");
    clean("하윽살");
  }

  @Test
  void a_repeat_behind_a_zero_width_space() {
    found("mas\u200b\u200bsacre");
  }

  @Test
  void a_zero_width_space_may_end_a_word() {
    assertThat(hits("the\u200bgore")).extracting(TextHit::text).containsExactly("gore");
  }

  @Test
  void a_latin_word_stands_between_gaps() {
    clean("Gregory and the allegory of gorges");
    clean("let it go, return");
  }

  @Test
  void a_spelled_word_may_go_on_where_its_entry_may() {
    found("m a s s a c r e");
    assertThat(decision("m a s s a c r e s")).isEqualTo(Decision.BLOCK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"他们要屠，杀全城", "他们要屠、杀全城"})
  void a_word_that_a_comma_tears_is_in_doubt(String text) {
    assertThat(decision(text)).isEqualTo(Decision.REVIEW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"不断，肢体很长", "他们要屠。杀全城"})
  void words_on_both_sides_of_a_comma_are_no_word(String text) {
    assertThat(decision(text)).isEqualTo(Decision.PASS);
  }

  @Test
  void katakana_with_invisible_gaps_inside_a_sentence() {
    assertThat(decision("夫婦のグ\u200bロを眺める")).isEqualTo(Decision.BLOCK);
    assertThat(decision("夫婦のプログ\u200bロを眺める")).isEqualTo(Decision.PASS);
  }

  @Test
  void hangul_syllables_set_apart_may_have_an_ending() {
    assertThat(decision("피 투 성 이를 보여 줘")).isEqualTo(Decision.BLOCK);
  }

  @Test
  void ideographs_off_the_word_boundary_are_in_doubt() {
    assertThat(hits("不断肢体"))
        .extracting(TextHit::text, TextHit::severity)
        .containsExactly(tuple("断肢", 2));
    assertThat(decision("不断肢体")).isEqualTo(Decision.REVIEW);
  }

  @Test
  void ideographs_on_the_word_boundary_are_certain() {
    assertThat(decision("大屠杀")).isEqualTo(Decision.BLOCK);
    assertThat(decision("满地断肢")).isEqualTo(Decision.BLOCK);
  }

  @Test
  void ideographs_that_are_set_apart_by_force_are_certain() {
    assertThat(decision("不断 肢体")).isEqualTo(Decision.BLOCK);
  }

  @Test
  void the_span_is_of_the_users_own_text() {
    String text = "𝄞 夜ＡＢ 屠\u200d*殺 開始";

    TextHit hit = hits(text).get(0);

    assertThat(text.substring(hit.start(), hit.end())).isEqualTo("屠\u200d*殺");
    assertThat(hit.text()).isEqualTo("屠\u200d*殺");
  }
}
