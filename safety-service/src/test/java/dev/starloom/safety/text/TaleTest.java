package dev.starloom.safety.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.safety.TextHit;
import dev.starloom.contracts.safety.TextVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Myth stays possible: a deed that is told of somebody of myth passes with a note. */
class TaleTest {
  private static final TextGate GATE = TextGate.bundled();

  private static TextVerdict judge(String text) {
    return GATE.judge("prompt", text, TextPolicy.GENERAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"血月", "断臂维纳斯", "猎户座与天蝎座"})
  void names_and_things_pass_without_a_note(String text) {
    assertThat(judge(text).notes()).isEmpty();
    assertThat(judge(text).decision()).isEqualTo(Decision.PASS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "斩下美杜莎的头颅",
        "屠龙",
        "the Scorpion kills Orion",
        "Perseus beheads Medusa",
        "Set dismembers Osiris",
        "ペルセウスがメドゥーサの首を切り落とす",
        "페르세우스가 메두사의 목을 베었다"
      })
  void a_deed_of_myth_passes_with_a_note(String text) {
    assertThat(judge(text).hits()).isEmpty();
    assertThat(judge(text).notes()).extracting(TextHit::category).contains("gore");
  }

  @Test
  void a_deed_without_a_name_stays_in_doubt() {
    assertThat(judge("he beheads the prisoner").decision()).isEqualTo(Decision.REVIEW);
  }

  @Test
  void a_name_far_away_makes_no_tale() {
    String text = "Medusa. " + "The stars are quiet over the hills. ".repeat(4) + "He beheads him";

    assertThat(judge(text).decision()).isEqualTo(Decision.REVIEW);
  }

  @Test
  void what_is_shown_in_detail_is_no_tale() {
    assertThat(judge("Perseus beheads Medusa, severed limbs everywhere").decision())
        .isEqualTo(Decision.BLOCK);
  }

  @Test
  void a_grave_deed_is_a_tale_only_of_those_it_is_told_of() {
    assertThat(judge("Osiris is dismembered").decision()).isEqualTo(Decision.PASS);
    assertThat(judge("Hercules is dismembered").decision()).isEqualTo(Decision.BLOCK);
  }

  @Test
  void a_grave_deed_stays_in_doubt_for_children() {
    var verdict = GATE.judge("prompt", "Osiris is dismembered", TextPolicy.CHILDREN);

    assertThat(verdict.decision()).isEqualTo(Decision.REVIEW);
  }

  @Test
  void a_note_has_the_users_words_and_no_severity() {
    TextHit note = judge("勇者屠龙").notes().get(0);

    assertThat(note).isEqualTo(new TextHit("gore", 0, "屠龙", 2, 4, "zh:gore:屠龙", "prompt"));
  }
}
