package dev.starloom.safety.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.safety.TextHit;
import dev.starloom.contracts.safety.TextVerdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that are a hit only near each other, with lists of a few words. */
class NeighboursTest {
  private static final String WORDS =
      """
      en\tmoon\tmoon, lunar
      en\ttheft\tsteal*, make off with
      en\tteach\thow to
      en\tguard\twatchman
      zh\tmoon\t月亮, 明月
      zh\ttheft\t偷走
      ko\tmoon\t달빛
      ko\ttheft\t훔치
      """;
  private static final TextGate GATE =
      gate("illegal\t4\t4\tmoon + theft\nillegal\t0\t6\ttheft + guard\n", "en\tmoonstone\n");

  private static TextGate gate(String near, String allowed) {
    return TextGate.of(
        new WordLists(
            new TreeMap<>(
                Map.of(
                    "illegal.tsv",
                    "en\t4\tlarceny\nen\t4\tsteal the sun\n",
                    "gore.tsv",
                    "en\t4\tsteal the heart\n",
                    "myth.tsv",
                    "en\t6\tloki\n",
                    "allowed.tsv",
                    allowed,
                    "words.tsv",
                    WORDS,
                    "near.tsv",
                    near))));
  }

  private static TextVerdict judge(TextGate gate, String text) {
    return gate.judge("prompt", text, TextPolicy.GENERAL);
  }

  private static Decision decision(String text) {
    return judge(GATE, text).decision();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "they steal the silver moon",
        "the moon they wanted to steal",
        "he will make off with our moon",
        "st3aling the m00n",
        "s-t-e-a-l the m o o n",
        "他们想偷走天上的月亮",
        "他们想偷*走月\u200b亮",
        "달빛을 몰래 훔치는 여우"
      })
  void words_near_each_other_are_a_hit_in_any_order_form_and_disguise(String text) {
    assertThat(decision(text)).isEqualTo(Decision.BLOCK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"the moon rises", "they steal a loaf", "月亮升起", "steal 月亮"})
  void one_of_the_words_or_words_of_two_languages_are_no_hit(String text) {
    assertThat(decision(text)).isEqualTo(Decision.PASS);
  }

  @Test
  void words_too_far_from_each_other_are_no_hit() {
    assertThat(decision("they steal bread from every baker while the moon shines"))
        .isEqualTo(Decision.PASS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"They never steal. The moon is up", "他们不偷走。月亮升起", "No steal! The moon"})
  void the_end_of_a_sentence_keeps_words_apart(String text) {
    assertThat(decision(text)).isEqualTo(Decision.PASS);
  }

  @Test
  void a_comma_does_not_keep_words_apart() {
    assertThat(decision("steal it, the moon")).isEqualTo(Decision.BLOCK);
  }

  @Test
  void the_span_reaches_from_the_first_word_to_the_last() {
    TextHit hit = judge(GATE, "Tonight they steal our moon again").hits().get(0);

    assertThat(hit)
        .isEqualTo(
            new TextHit(
                "illegal", 4, "steal our moon", 13, 27, "en:illegal:moon + theft", "prompt"));
  }

  @Test
  void a_word_that_is_allowed_is_no_word_of_its_kind() {
    assertThat(decision("they steal a moonstone")).isEqualTo(Decision.PASS);
    assertThat(decision("they steal a moon stone moon")).isEqualTo(Decision.BLOCK);
  }

  @Test
  void a_word_excuses_another_of_the_same_category() {
    assertThat(decision("the watchman sees them steal the moon")).isEqualTo(Decision.PASS);
  }

  @Test
  void an_excuse_holds_in_its_own_category_only() {
    TextVerdict verdict = judge(GATE, "the watchman sees them steal the heart");

    assertThat(verdict.hits()).extracting(TextHit::category).containsExactly("gore");
  }

  @Test
  void an_entry_that_is_longer_than_the_excused_word_stays() {
    assertThat(decision("the watchman sees them steal the sun")).isEqualTo(Decision.BLOCK);
  }

  @Test
  void every_word_that_can_be_excused_is() {
    assertThat(decision("watchman: they steal, steal, steal the moon")).isEqualTo(Decision.PASS);
  }

  @Test
  void an_order_that_matters_is_looked_at() {
    TextGate gate = gate("illegal\t4\t4\ttheft > moon\n", "");

    assertThat(judge(gate, "they steal the moon").decision()).isEqualTo(Decision.BLOCK);
    assertThat(judge(gate, "the moon they steal").decision()).isEqualTo(Decision.PASS);
  }

  @Test
  void three_words_may_be_needed() {
    TextGate gate = gate("illegal\t4\t6\tmoon + theft + teach\n", "");

    assertThat(judge(gate, "how to steal the moon").decision()).isEqualTo(Decision.BLOCK);
    assertThat(judge(gate, "they steal the moon").decision()).isEqualTo(Decision.PASS);
  }

  @Test
  void letters_are_not_counted_for_two_words() {
    TextGate gate =
        TextGate.of(
            new WordLists(
                new TreeMap<>(
                    Map.of(
                        "gore.tsv", "en\t4\tgore\n",
                        "words.tsv", "zh\ta\t月亮\nzh\tb\t亮光\n",
                        "near.tsv", "gore\t4\t4\ta + b\n"))));

    assertThat(judge(gate, "月亮光").decision()).isEqualTo(Decision.PASS);
    assertThat(judge(gate, "月亮和亮光").decision()).isEqualTo(Decision.BLOCK);
  }

  @Test
  void a_deed_beside_a_name_of_myth_is_a_tale() {
    TextGate gate = gate("illegal\t4\t4\tmoon + theft\tdeed\n", "");

    assertThat(judge(gate, "Loki wants to steal the moon").decision()).isEqualTo(Decision.PASS);
    assertThat(judge(gate, "Bob wants to steal the moon").decision()).isEqualTo(Decision.BLOCK);
  }

  @Test
  void words_spelled_out_one_after_the_other_are_certain() {
    assertThat(judge(GATE, "s t e a l m o o n").hits()).extracting(TextHit::severity).contains(4);
  }

  @Test
  void ideographs_of_two_other_words_are_no_word() {
    TextGate gate =
        TextGate.of(
            new WordLists(
                new TreeMap<>(
                    Map.of(
                        "gore.tsv", "en\t4\tgore\n",
                        "words.tsv", "zh\ta\t性交\nzh\tb\t大会\n",
                        "near.tsv", "gore\t4\t9\ta + b\n"))));

    assertThat(judge(gate, "女性交流大会").decision()).isEqualTo(Decision.PASS);
    assertThat(judge(gate, "性交大会").decision()).isEqualTo(Decision.BLOCK);
  }

  @Test
  void a_text_full_of_pairs_names_each_once() {
    List<TextHit> hits = judge(GATE, "steal the moon. steal the moon.").hits();

    assertThat(hits).extracting(TextHit::text).containsExactly("steal the moon", "steal the moon");
  }
}
