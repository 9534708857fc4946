package dev.starloom.safety.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.safety.TextHit;
import dev.starloom.contracts.safety.TextVerdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextGateTest {
  private static final TextGate GATE = TextGate.bundled();

  static List<Corpus> sentences() {
    return Corpus.sentences();
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void every_sentence_of_the_corpus_gets_its_decision(Corpus sentence) {
    TextVerdict verdict = GATE.judge("prompt", sentence.text(), TextPolicy.GENERAL);

    assertThat(verdict.decision().word()).as("%s", verdict).isEqualTo(sentence.decision());
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void every_sentence_of_the_corpus_names_its_category(Corpus sentence) {
    List<TextHit> hits = GATE.judge("prompt", sentence.text(), TextPolicy.GENERAL).hits();

    assertThat(hits.isEmpty() ? "-" : hits.get(0).category()).isEqualTo(sentence.category());
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void a_hit_quotes_the_users_own_span(Corpus sentence) {
    for (TextHit hit : GATE.judge("prompt", sentence.text(), TextPolicy.GENERAL).hits()) {
      assertThat(sentence.text().substring(hit.start(), hit.end())).isEqualTo(hit.text());
    }
  }

  @Test
  void the_span_of_a_disguised_word_reaches_over_its_disguise() {
    TextHit hit = GATE.judge("prompt", "夜空下 屠*殺 开始", TextPolicy.GENERAL).hits().get(0);

    assertThat(hit).isEqualTo(new TextHit("gore", 4, "屠*殺", 4, 7, "zh:gore:屠杀", "prompt"));
  }

  @Test
  void a_span_does_not_cut_a_surrogate_pair() {
    TextHit hit = GATE.judge("prompt", "🌌 𝐠𝐨𝐫𝐞 🌌", TextPolicy.GENERAL).hits().get(0);

    assertThat(hit.text()).isEqualTo("𝐠𝐨𝐫𝐞");
  }

  @Test
  void a_hit_inside_a_more_severe_one_is_not_repeated() {
    List<TextHit> hits = GATE.judge("prompt", "血腥屠杀，断肢横飞", TextPolicy.GENERAL).hits();

    assertThat(hits).extracting(TextHit::text).containsExactly("血腥屠杀", "断肢横飞");
  }

  @Test
  void the_strictest_of_several_texts_decides() {
    var texts = new LinkedHashMap<String, String>();
    texts.put("prompt", "屠龙");
    texts.put("shots[0].narration", "斩首");
    texts.put("shots[1].narration", "屠杀");

    assertThat(GATE.judge(texts, TextPolicy.GENERAL).decision()).isEqualTo(Decision.BLOCK);
  }

  @Test
  void a_hit_says_in_which_text_it_is() {
    var verdict = GATE.judge(Map.of("shots[1].narration", "屠杀"), TextPolicy.GENERAL);

    assertThat(verdict.hits()).extracting(TextHit::source).containsExactly("shots[1].narration");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u200b", "\ud800", "。。。", "\u0301"})
  void a_text_without_letters_passes(String text) {
    assertThat(GATE.judge("prompt", text, TextPolicy.GENERAL).decision()).isEqualTo(Decision.PASS);
  }

  @Test
  void a_word_at_the_end_of_a_very_long_text_is_found() {
    TextVerdict verdict = GATE.judge("prompt", "星".repeat(200_000) + " gore", TextPolicy.GENERAL);

    assertThat(verdict.hits()).extracting(TextHit::start).containsExactly(200_001);
  }

  @Test
  void a_text_with_very_many_hits_lists_only_some() {
    TextVerdict verdict = GATE.judge("prompt", "斩首。".repeat(1000) + "屠杀", TextPolicy.GENERAL);

    assertThat(verdict.hits())
        .hasSize(HitList.MOST)
        .last()
        .extracting(TextHit::text)
        .isEqualTo("屠杀");
  }

  @Test
  void a_verdict_names_the_version_of_the_lists() {
    assertThat(GATE.judge("prompt", "屠龙", TextPolicy.GENERAL).rules()).matches("[0-9a-f]{12}");
  }
}
