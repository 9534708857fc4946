package dev.starloom.enrich.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.lexicon.Lexicon;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptReaderTest {
  private static final ScriptReader READER =
      new ScriptReader(Lexicon.bundled(), Lexicon.bundledCues());

  private static Draft read(String answer) {
    return read(answer, Scripts.COMMISSION);
  }

  private static Draft read(String answer, Commission commission) {
    return READER.read(AnswerReader.read(answer), commission, "m");
  }

  private static ScriptShot whole(Consumer<ObjectNode> change) {
    return read(Scripts.of(Scripts.but(Scripts.shot(1, 2, Scripts.STORY), change)))
        .script()
        .orElseThrow()
        .shots()
        .get(0);
  }

  @Test
  void json_between_fences_is_read() {
    assertThat(read("```json\n" + Scripts.good() + "\n```").script()).isPresent();
  }

  static Stream<Arguments> unusable() {
    ObjectNode[] hundred = new ObjectNode[100];
    for (int i = 0; i < hundred.length; i++) {
      hundred[i] = Scripts.shot(Math.min(i + 1, 2), Math.min(i + 1, 2), "Orion hunts.");
    }
    return Stream.of(
        Arguments.of("100 shots", Scripts.of(hundred), "100 shots instead of 1 to 6"),
        Arguments.of("no shot", "{\"shots\":[]}", "0 shots"),
        Arguments.of("the end left out", Scripts.of(Scripts.shot(1, 1, "Orion hunts.")), "the end"),
        Arguments.of(
            "the beginning left out", Scripts.of(Scripts.shot(2, 2, "He hunts.")), "order"),
        Arguments.of(
            "another order",
            Scripts.of(Scripts.shot(2, 2, "He hunts."), Scripts.shot(1, 1, "Orion.")),
            "order"),
        Arguments.of("a piece that is not there", Scripts.of(Scripts.shot(1, 3, "He.")), "order"),
        Arguments.of("backwards", Scripts.of(Scripts.shot(1, 0, "He hunts.")), "order"),
        Arguments.of(
            "a piece shown twice",
            Scripts.of(Scripts.shot(1, 1, "Orion hunts."), Scripts.shot(1, 2, "He hunts a hare.")),
            "order"),
        Arguments.of(
            "the same line twice",
            Scripts.of(Scripts.shot(1, 1, "Orion hunts."), Scripts.shot(2, 2, "Orion hunts.")),
            "the same twice"),
        Arguments.of(
            "an address",
            Scripts.of(Scripts.shot(1, 2, "Orion hunts, see https://example.org now.")),
            "address"),
        Arguments.of(
            "an address without its protocol",
            Scripts.of(Scripts.shot(1, 2, "Orion hunts, see WWW.example.org now.")),
            "address"),
        Arguments.of(
            "an invented number",
            Scripts.of(Scripts.shot(1, 2, "Orion hunts 12 hares.")),
            "number"),
        Arguments.of(
            "no numbers",
            Scripts.of(Scripts.but(Scripts.shot(1, 2, "He hunts."), shot -> shot.putNull("from"))),
            "does not say"),
        Arguments.of(
            "no narration",
            Scripts.of(Scripts.but(Scripts.shot(1, 2, ""), shot -> shot.putNull("narration"))),
            "missing"),
        Arguments.of("silence", Scripts.of(Scripts.shot(1, 2, "…")), "nothing is said"),
        Arguments.of(
            "a sermon", Scripts.of(Scripts.shot(1, 2, "He hunts. ".repeat(61))), "too long"),
        Arguments.of("another language", Scripts.of(Scripts.shot(1, 2, "猎户座追赶兔子。")), "language"),
        Arguments.of(
            "an invented figure",
            Scripts.of(Scripts.shot(1, 2, "Orion hunts a hare, and Cassiopeia looks on.")),
            "whom the story does not"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unusable")
  void what_is_told_must_be_right(String what, String answer, String reason) {
    assertThatThrownBy(() -> read(answer))
        .isInstanceOf(BadAnswer.class)
        .hasMessageContaining(reason);
  }

  @Test
  void the_narration_is_in_the_language_that_was_asked_for() {
    var japanese = new Commission(Scripts.STORY, Language.EN, Language.JA, "oil", 6);

    assertThat(read(Scripts.of(Scripts.shot(1, 2, "オリオンが兎を追う。")), japanese).script()).isPresent();
    assertThatThrownBy(() -> read(Scripts.good(), japanese)).isInstanceOf(BadAnswer.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1,000 stars, 2026.|1000|2026", "在2026年有1000颗星。|２０２６|1,000", "2026|2026|2026"})
  void numbers_of_the_story_may_be_told(String story, String first, String second) {
    var told = new Commission(story, Language.EN, Language.EN, "oil", 6);
    String line = "They counted " + first + " and " + second + ".";
    String answer = Scripts.of(Scripts.shot(1, Pieces.of(story).count(), line));

    assertThat(read(answer, told).script()).isPresent();
  }

  @Test
  void a_line_of_digits_is_in_every_language() {
    var chinese = new Commission("2026，猎户座。", Language.ZH, Language.ZH, "oil", 6);
    String answer = Scripts.of(Scripts.shot(1, 1, "2026"), Scripts.shot(2, 2, "猎户座升起。"));

    assertThat(read(answer, chinese).script()).isPresent();
  }

  @Test
  void a_silent_shot_may_follow_another() {
    var three = new Commission("Orion, a hare, night.", Language.EN, Language.EN, "oil", 6);
    String answer =
        Scripts.of(
            Scripts.shot(1, 1, ""), Scripts.shot(2, 2, ""), Scripts.shot(3, 3, "Orion hunts."));

    assertThat(read(answer, three).script()).isPresent();
  }

  @Test
  void emoji_and_line_breaks_are_not_spoken() {
    assertThat(whole(shot -> shot.put("narration", "Orion 🏹\n hunts.")).narration())
        .isEqualTo("Orion hunts.");
  }

  @Test
  void unknown_words_of_size_camera_and_transition_are_left_to_the_rules() {
    ScriptShot shot =
        whole(any -> any.put("size", "huge").put("camera", "track").put("transition", "wipe"));

    assertThat(shot).extracting("size", "camera", "transition").containsOnlyNulls();
  }

  @Test
  void known_words_of_size_camera_and_transition_are_taken() {
    assertThat(whole(any -> {}))
        .extracting("size", "camera", "transition")
        .containsExactly("close-up", "push-in", "push");
  }

  @ParameterizedTest
  @CsvSource({"59,false", "60,true", "160,true", "161,false"})
  void a_prompt_has_60_to_160_words_without_the_style(int words, boolean taken) {
    String prompt = String.join(" ", Collections.nCopies(words, "light"));

    assertThat(whole(shot -> shot.put("prompt", prompt)).prompt() != null).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({"azure sky", "in bright daylight", "under a blue sky", "with Cassiopeia"})
  void a_prompt_that_brings_in_the_day_or_a_stranger_is_left_to_the_rules(String words) {
    assertThat(whole(shot -> shot.put("prompt", Scripts.PROMPT + " " + words)).prompt()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"see http://example.org", "see www.example.org"})
  void a_prompt_with_an_address_is_left_to_the_rules(String words) {
    assertThat(whole(shot -> shot.put("prompt", Scripts.PROMPT + " " + words)).prompt()).isNull();
  }

  @Test
  void a_prompt_in_another_language_is_left_to_the_rules() {
    String chinese = "群星之下高大的猎人在雪地里奔跑。".repeat(5);
    String answer =
        Scripts.of(Scripts.but(Scripts.shot(1, 2, "Orion hunts."), s -> s.put("prompt", chinese)));
    var inChinese = new Commission("猎户座奔跑。猎人在雪地里。", Language.ZH, Language.EN, "oil", 6);

    assertThat(read(answer, inChinese).script().orElseThrow().shots().get(0).prompt()).isNotNull();
    String english = Scripts.PROMPT.substring(0, 150);
    String other = answer.replace(chinese, english);
    assertThat(read(other, inChinese).script().orElseThrow().shots().get(0).prompt()).isNull();
  }

  @Test
  void a_day_that_the_story_tells_may_be_shown() {
    var byDay = new Commission("At noon Orion sleeps.", Language.EN, Language.EN, "oil", 6);
    String answer =
        Scripts.of(
            Scripts.but(
                Scripts.shot(1, 1, "At noon Orion sleeps."),
                shot -> shot.put("prompt", Scripts.PROMPT + " at noon")));

    assertThat(read(answer, byDay).script().orElseThrow().shots().get(0).prompt()).isNotNull();
  }

  @Test
  void a_prompt_that_is_left_to_the_rules_is_noted() {
    String answer =
        Scripts.of(
            Scripts.shot(1, 1, "Orion hunts."),
            Scripts.but(
                Scripts.shot(2, 2, "Scorpius rises."), shot -> shot.put("prompt", "short")));

    assertThat(read(answer).notes()).singleElement().asString().contains("shot 2");
  }
}
