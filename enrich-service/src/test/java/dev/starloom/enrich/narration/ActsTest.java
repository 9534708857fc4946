package dev.starloom.enrich.narration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.enrich.narration.Act.Opening;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActsTest {
  private static List<String> parts(String text) {
    return Acts.of(text).stream().map(act -> act.span().of(text).strip()).toList();
  }

  private static List<Opening> openings(String text) {
    return Acts.of(text).stream().map(Act::opening).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "第一幕：猎人出发。第二幕：蝎子出现。第三幕：众神哀悼。",
        "第１章 旅の始まり。第２章 嵐の夜。第３章 帰り道。",
        "Act I: the hunter leaves. Act II: the scorpion comes. Act III: the gods mourn.",
        "Chapter One\n"
            + "The hunter leaves.\n"
            + "Chapter Two\n"
            + "The scorpion comes.\n"
            + "Epilogue\n"
            + "The gods mourn.",
        "제1막 사냥꾼이 떠난다. 제2막 전갈이 나타난다. 제3막 신들이 슬퍼한다.",
        "猎人出发。\n\n蝎子出现。\n\n众神哀悼。"
      })
  void acts_and_paragraphs_begin_a_part(String text) {
    assertThat(openings(text)).hasSize(3);
    assertThat(openings(text).subList(1, 3)).containsOnly(Opening.ACT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "首先猎人出发，然后蝎子出现，最后众神哀悼。",
        "まず狩人が旅立ち、次に蠍が現れ、最後に神々が嘆く。",
        "먼저 사냥꾼이 떠나고, 그다음 전갈이 나타나고, 마지막으로 신들이 슬퍼한다.",
        "First the hunter leaves, then the scorpion comes, and finally the gods mourn.",
        "1. The hunter leaves 2. The scorpion comes 3. The gods mourn",
        "1、猎人出发 2、蝎子出现 3、众神哀悼",
        "①猎人出发②蝎子出现③众神哀悼",
        "- The hunter leaves\n- The scorpion comes\n- The gods mourn"
      })
  void what_is_counted_begins_a_part(String text) {
    assertThat(openings(text)).hasSize(3);
    assertThat(openings(text).subList(1, 3)).containsOnly(Opening.STEP);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "The fox rests. Years later it returns.|Years later it returns.",
        "狐狸睡了。多年以后，它回来了。|多年以后，它回来了。",
        "狐は眠る。次の夜、また来る。|次の夜、また来る。",
        "여우가 잠든다. 다음 날 다시 온다.|다음 날 다시 온다."
      },
      delimiter = '|')
  void a_jump_of_time_begins_another_act(String text, String later) {
    assertThat(parts(text)).endsWith(later).hasSize(2);
  }

  @Test
  void what_comes_suddenly_begins_a_part() {
    assertThat(parts("Waves. Suddenly a whale rises."))
        .containsExactly("Waves.", "Suddenly a whale rises.");
    assertThat(parts("风起。突然，巨鲸跃出。")).containsExactly("风起。", "突然，巨鲸跃出。");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The hunter stops, suddenly afraid.",
        "The first star then rises over 3.5 hills at 10.30 in scene after scene.",
        "The hunter sees the scorpion, then runs.",
        "然后蝎子出现了。",
        "他是最后的猎人，也是第一流的射手。",
        "In 1. Mose the heavens are made.",
        "3. September was a clear night."
      })
  void a_text_that_marks_nothing_is_one_part(String text) {
    assertThat(parts(text)).containsExactly(text);
  }

  @Test
  void no_character_is_lost() {
    String text = "🌌\n\n…\n\n第一幕：出发。1. A 2. B\n- x\n- y\n\n。\n\n";
    assertThat(Acts.of(text).stream().map(act -> act.span().of(text)).collect(Collectors.joining()))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "第一幕：猎人出发。|猎人出发。",
        "Act II - the scorpion comes.|the scorpion comes.",
        "2) the gods mourn|the gods mourn",
        "第一|第一"
      },
      delimiter = '|')
  void a_mark_can_be_taken_away(String words, String rest) {
    assertThat(Narration.withoutMark(words, true)).isEqualTo(rest);
  }

  @Test
  void the_narrator_says_the_act_but_not_the_number_of_a_list() {
    assertThat(Narration.withoutMark("第一幕：猎人出发。", false)).isEqualTo("第一幕：猎人出发。");
    assertThat(Narration.withoutMark("1. The hunter leaves", false)).isEqualTo("The hunter leaves");
  }
}
