package dev.starloom.safety.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.safety.TextVerdict;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What few examples teach; their words are in no list. */
class SenseTest {
  private static final String HARM = "a purple tower crushes the village people slowly";
  private static final String LESSONS = lessons();
  private static final TextGate GATE = gate(LESSONS, new Sureness(0.6, 1));

  private static String lessons() {
    var lines = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      lines.append("en\tgore\ta purple tower crushes the village people number ").append(i);
      lines.append("\nen\tnone\tthe green river sings to quiet fishermen number ").append(i);
      lines.append("\nko\tgore\t자주색 탑이 마을 사람을 짓누르는 장면 ").append(i);
      lines.append("\nko\tnone\t초록 강물이 조용한 어부에게 노래하는 장면 ").append(i);
      lines.append('\n');
    }
    return lines.toString();
  }

  private static TextGate gate(String examples, Sureness sureness) {
    var texts = new TreeMap<String, String>();
    texts.put("gore.tsv", "en\t4\tblack tower\tdeed\nen\t4\tgreyish tower\n");
    texts.put("hate.tsv", "en\t4\tvermilion\n");
    texts.put("myth.tsv", "en\t6\tGawain\n");
    texts.putAll(Map.of("examples/en.tsv", examples));
    return TextGate.of(new WordLists(texts), sureness);
  }

  private static TextVerdict judge(String text) {
    return GATE.judge("prompt", text, TextPolicy.GENERAL);
  }

  @Test
  void what_is_like_the_refused_asks_for_review_and_says_why() {
    var hit = judge(HARM).hits().get(0);

    assertThat(judge(HARM).decision()).isEqualTo(Decision.REVIEW);
    assertThat(hit.category()).isEqualTo("gore");
    assertThat(hit.rule())
        .matches("examples:gore:resembles what reviewers refused \\(score 0\\.\\d\\d\\)");
  }

  @Test
  void what_is_like_the_harmless_passes() {
    assertThat(judge("the green river sings to the fishermen").decision()).isEqualTo(Decision.PASS);
  }

  @Test
  void for_internal_use_it_is_a_note() {
    var verdict = GATE.judge("prompt", HARM, TextPolicy.INTERNAL);

    assertThat(verdict.decision()).isEqualTo(Decision.PASS);
    assertThat(verdict.notes()).hasSize(1);
  }

  @Test
  void from_the_set_likeness_on_it_blocks() {
    var strict = gate(LESSONS, new Sureness(0.5, 0.6));

    assertThat(strict.judge("prompt", HARM, TextPolicy.GENERAL).decision())
        .isEqualTo(Decision.BLOCK);
  }

  @Test
  void one_sentence_in_ten_thousand_characters_is_quoted() {
    String calm = "The green river sings to quiet fishermen. ".repeat(120);
    var hits = judge(calm + HARM + ". " + calm).hits();

    assertThat(hits).extracting(hit -> hit.text()).containsExactly(HARM);
  }

  @Test
  void a_long_text_without_a_full_stop_is_judged_in_pieces() {
    String calm = "otters hum while kettles boil and ".repeat(60);

    assertThat(judge(calm + HARM + " and " + calm).decision()).isEqualTo(Decision.REVIEW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ａ ｐｕｒｐｌｅ ｔｏｗｅｒ ＣＲＵＳＨＥＳ ｔｈｅ ｖｉｌｌａｇｅ ｐｅｏｐｌｅ",
        "a pu\u200brple to\u200bwer cru\u200bshes the vil\u200blage people",
        "a p.u.r.p.l.e t-o-w-e-r c_r_u_s_h_e_s the v*i*l*l*a*g*e people",
        "a purrrple towwwer crushhhes the villlage peoople",
        "a рurрlе tоwеr сrushеs thе villаgе реорlе",
        "4 purpl3 t0wer cru5hes the v1ll4ge pe0ple",
        "a púrplé tôwer crüshes the víllage péople",
        "a p u r p l e t o w e r c r u s h e s the village people",
        "\u202ea purple\u2066 tower crushes the village people",
        "자\u200b주색 탑\u200b이 마\u200b을 사\u200b람을 짓\u200b누르는 장면",
        "자.주.색 탑.이 마.을 사.람.을 짓.누.르.는 장면",
        "ㅈㅏㅈㅜㅅㅐㄱ ㅌㅏㅂㅇㅣ ㅁㅏㅇㅡㄹ ㅅㅏㄹㅏㅁㅇㅡㄹ ㅈㅣㅅㄴㅜㄹㅡㄴㅡㄴ",
      })
  void a_disguise_does_not_hide_it(String text) {
    assertThat(judge(text).decision()).isEqualTo(Decision.REVIEW);
  }

  @Test
  void a_deed_that_myth_excused_is_not_held_against_it() {
    var taught = gate(LESSONS + "en\tgore\tblack tower\n".repeat(9), new Sureness(0.5, 1));
    var verdict =
        taught.judge("prompt", "Gawain sings to fishermen: black tower", TextPolicy.GENERAL);

    assertThat(verdict.decision()).isEqualTo(Decision.PASS);
    assertThat(verdict.notes()).hasSize(1);
  }

  @Test
  void a_sentence_that_a_list_has_hit_is_not_hit_again() {
    assertThat(judge(HARM + " of a greyish tower").hits())
        .extracting(hit -> hit.rule())
        .containsExactly("en:gore:greyish tower");
  }

  @Test
  void without_examples_of_both_sides_only_lists_decide() {
    var untaught = gate("en\tgore\t" + HARM + "\n", Sureness.USUAL);

    assertThat(untaught.isTaught()).isFalse();
    assertThat(untaught.judge("prompt", HARM, TextPolicy.GENERAL).decision())
        .isEqualTo(Decision.PASS);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, 1.1})
  void a_likeness_that_is_none_is_refused(double from) {
    assertThatThrownBy(() -> new Sureness(from, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
