package dev.starloom.enrich.visual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.enrich.Corpus;
import dev.starloom.enrich.Requests;
import dev.starloom.enrich.storyboard.Director;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptWriterTest {
  private static final Director DIRECTOR = Director.bundled();

  private static Shot first(String prompt) {
    return DIRECTOR.direct(Requests.of(prompt)).shots().get(0);
  }

  @Test
  void a_long_look_does_not_cost_the_shorter_ones_their_place() {
    assertThat(first("견우와 직녀가 만나고 까치들이 오작교를 놓았다").prompt()).contains(". 견우, ").contains("; 직녀, ");
  }

  @Test
  void no_field_of_stars_is_seen_through_rain() {
    assertThat(first("A small girl walks through the rain").prompt())
        .contains("rain")
        .doesNotContain("field of stars", "of the frame");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A small girl walks through the rain|silver stars|Soft starlight",
        "下雨，孩子们在公园里追逐气球|银色星辰|星光柔和",
        "雨の中を少女が歩く|銀の星|柔らかな星",
        "비가 내리는 거리를 소녀가 걷는다|별이 가득한|부드러운 별빛"
      })
  void no_silver_stars_and_no_starlight_come_through_rain(
      String prompt, String stars, String light) {
    assertThat(first(prompt).prompt()).doesNotContainIgnoringCase(stars).doesNotContain(light);
  }

  @Test
  void stars_that_the_words_see_through_the_rain_stay() {
    assertThat(first("Stars shine through the rain over a small girl").prompt())
        .contains("silver stars");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A family cooks soup in the kitchen.|a lamplit kitchen|field of stars",
        "爸爸在厨房做汤。|亮着灯的厨房|河流",
        "台所で母がスープを作る。|灯りのともる台所|川面",
        "부엌에서 엄마가 국을 끓인다.|불 켜진 부엌|강이"
      })
  void a_story_in_a_house_is_shown_in_it(String prompt, String room, String outside) {
    assertThat(first(prompt).prompt()).contains(room).doesNotContain(outside);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "At dawn a mother cooks in the kitchen.|night|open window",
        "清晨，妈妈在厨房煮粥。|夜|窗户敞开的厨房",
        "朝、母が台所でスープを作る。|夜に開いた|窓を開け放した台所",
        "새벽, 엄마가 부엌에서 국을 끓인다.|밤|창을 활짝 연 부엌"
      })
  void no_night_is_before_the_window_of_a_morning(String prompt, String night, String window) {
    assertThat(first(prompt).prompt()).contains(window).doesNotContain(night);
  }

  @ParameterizedTest
  @CsvSource({"Icarus, 'Icarus, a boy'", "龙, 龙，盘旋", "イカロス, イカロス、", "이카로스, '이카로스, '"})
  void a_name_alone_is_said_once(String name, String described) {
    assertThat(first(name).prompt()).startsWith(described);
  }

  @Test
  void a_japanese_phrase_before_a_full_stop_is_finished() {
    assertThat(first("少女が歩く").prompt()).contains("空を埋める。");
  }

  @ParameterizedTest
  @CsvSource({
    "'the Scorpion kills Orion', 'off-screen, seen only in silhouette'",
    "斩下美杜莎的头颅, 画外，只见剪影",
    "ペルセウスがメドゥーサの首をはねる, 画面の外で、影絵",
    "전갈이 오리온을 죽인다, '화면 밖, 실루엣'"
  })
  void a_killing_is_off_screen_and_in_silhouette(String prompt, String veiled) {
    assertThat(first(prompt).prompt()).contains(veiled);
  }

  @Test
  void where_nobody_is_killed_nothing_is_hidden() {
    assertThat(first("Orion rises over the sea").prompt()).doesNotContain("silhouette.");
  }

  static List<String> corpus() {
    return Corpus.prompts().toList();
  }

  static List<String> styles() {
    return Styles.known();
  }

  private static int length(Storyboard board, Shot shot) {
    return board.language().equals("en")
        ? shot.prompt().split("\\s+").length
        : shot.prompt().codePointCount(0, shot.prompt().length());
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void a_visual_prompt_has_60_to_200_characters_or_words(String prompt) {
    for (double seconds : new double[] {6, 60}) {
      Storyboard board = DIRECTOR.direct(Requests.of(prompt, seconds));
      assertThat(board.shots())
          .allSatisfy(shot -> assertThat(length(board, shot)).isBetween(60, 200));
    }
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void no_place_of_the_template_stays_open(String prompt) {
    assertThat(DIRECTOR.direct(Requests.of(prompt)).shots())
        .allSatisfy(shot -> assertThat(shot.prompt()).doesNotContain("{", "}"));
  }

  @ParameterizedTest
  @MethodSource("styles")
  void every_style_has_words_in_every_language(String style) {
    for (String language : List.of("zh", "en", "ja", "ko")) {
      assertThat(DIRECTOR.direct(Requests.of("Vega", null, 1, language, style)).shots()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"zh,水墨画,霓虹色", "en,ink wash,neon colours", "ja,水墨画,ネオン色", "ko,수묵화,네온색"})
  void a_style_is_wanted_by_its_name_and_what_spoils_it_is_not(
      String language, String name, String spoils) {
    Shot shot = DIRECTOR.direct(Requests.of("Vega", null, 1, language, "ink_wash")).shots().get(0);
    assertThat(shot.prompt()).contains(name);
    assertThat(shot.negativePrompt()).contains(spoils);
  }

  @Test
  void another_name_of_a_style_means_the_same() {
    assertThat(DIRECTOR.direct(Requests.of("Vega", null, 1, null, "documentary")))
        .isEqualTo(DIRECTOR.direct(Requests.of("Vega", null, 1, null, "planetarium_documentary")));
  }

  @Test
  void the_subject_is_in_the_users_own_words() {
    assertThat(first("仙后座高坐王座。").prompt()).startsWith("仙后座高坐王座；");
  }

  @Test
  void a_text_that_looks_like_a_place_of_the_template_stays_itself() {
    assertThat(first("Vega {style} shines").prompt()).startsWith("Vega {style} shines.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Orion rises at night", "Orion rises over the hills"})
  void night_stays_night(String prompt) {
    assertThat(first(prompt).prompt()).contains("night sky").doesNotContain("daylight");
  }

  @Test
  void no_stars_and_no_night_are_promised_at_noon() {
    assertThat(first("At noon a hero walks through the grassland").prompt())
        .contains("daylight")
        .doesNotContain("stars", "night");
  }

  @Test
  void daylight_is_unwanted_only_at_night() {
    assertThat(List.of(first("Vega at night"), first("Vega at noon")))
        .extracting(shot -> shot.negativePrompt().contains("daylight"))
        .containsExactly(true, false);
  }

  @Test
  void what_the_story_asks_for_is_not_unwanted() {
    assertThat(first("The stars flicker").negativePrompt())
        .doesNotContain("flicker")
        .contains("watermark");
  }
}
