package dev.starloom.enrich.storyboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.enrich.Requests;
import dev.starloom.enrich.lexicon.Lexicon;
import dev.starloom.enrich.llm.LlmScreenwriter;
import dev.starloom.enrich.llm.ResponseForm;
import dev.starloom.enrich.llm.Scripts;
import dev.starloom.enrich.llm.StubModel;
import dev.starloom.sky.SkyData;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A storyboard that a language model cut, and one that it failed to cut. */
class ScriptedTest {
  private static final Lexicon THINGS = Lexicon.bundled();
  private static final Lexicon CUES = Lexicon.bundledCues();
  private static final SkyData SKY = SkyData.bundled();
  private static final Director RULES = Director.under(SKY);

  private static Storyboard direct(StubModel model, StoryRequest request) {
    var settings = model.settings(Duration.ofSeconds(50), ResponseForm.JSON_SCHEMA, 0);
    var writer = new LlmScreenwriter(settings, THINGS, CUES, System::nanoTime);
    return new Director(THINGS, CUES, SKY, writer).direct(request);
  }

  private static Storyboard direct(String answer, StoryRequest request) {
    try (var model = new StubModel(StubModel.says(answer))) {
      return direct(model, request);
    }
  }

  private static Storyboard scripted() {
    return direct(Scripts.good(), Requests.of(Scripts.STORY));
  }

  @Test
  void the_storyboard_says_who_directed() {
    assertThat(scripted().director()).isEqualTo("llm/stub-1");
    assertThat(RULES.direct(Requests.of(Scripts.STORY)).director()).isEqualTo("rules");
  }

  @Test
  void cuts_narration_size_camera_and_transition_are_the_scripts() {
    List<Shot> shots = scripted().shots();

    assertThat(shots)
        .extracting(Shot::narration)
        .containsExactly("Orion hunts a hare.", "Behind him rises Scorpius.");
    assertThat(shots).extracting(Shot::size).containsOnly("close-up");
    assertThat(shots).extracting(shot -> shot.scene().camera()).containsOnly("push-in");
    assertThat(shots).extracting(Shot::transition).containsExactly("push", null);
  }

  @Test
  void the_prompt_is_the_scripts_in_the_style_of_the_film() {
    assertThat(scripted().shots().get(0).prompt())
        .startsWith(Scripts.PROMPT)
        .containsIgnoringCase("fantasy");
  }

  /** The story of a fox in two shots, with the model's words for it in each. */
  private static Storyboard fox(String first, String second) {
    String tail = " under a sky of stars on the silent snow of the night".repeat(6);
    return direct(
        Scripts.of(
            Scripts.but(
                Scripts.shot(1, 1, "A silver fox runs."), shot -> shot.put("prompt", first + tail)),
            Scripts.but(
                Scripts.shot(2, 2, "The fox leaps."), shot -> shot.put("prompt", second + tail))),
        Requests.of("A silver fox runs. The fox leaps."));
  }

  @Test
  void a_figure_has_the_attributes_of_the_cast_in_every_shot_of_a_script() {
    Storyboard board = fox("a fox runs", "the fox leaps");

    assertThat(board.shots())
        .extracting(Shot::prompt)
        .allMatch(prompt -> prompt.contains("silver fox"));
    assertThat(board.shots().get(1).prompt()).startsWith("the fox leaps");
  }

  @Test
  void a_picture_that_changes_a_colour_is_left_to_the_rules_with_a_note() {
    Storyboard board = fox("a silver fox runs", "the red fox leaps");

    assertThat(board.shots().get(0).prompt()).startsWith("a silver fox runs");
    assertThat(board.shots().get(1).prompt()).doesNotContain("red fox").contains("silver fox");
    assertThat(board.notes()).anyMatch(note -> note.contains("changed how somebody looks"));
  }

  @Test
  void figures_and_views_are_computed_by_our_own_code() {
    assertThat(scripted().shots().get(1).scene().figures()).contains("Sco");
    assertThat(scripted().shots()).allSatisfy(s -> assertThat(s.scene().views()).isNotEmpty());
  }

  @Test
  void the_planetarium_sees_as_much_as_the_size_of_the_script_says() {
    assertThat(field("extreme-wide")).isGreaterThan(field("close-up"));
  }

  private static double field(String size) {
    String answer =
        Scripts.of(
            Scripts.but(Scripts.shot(1, 2, "Orion hunts a hare."), shot -> shot.put("size", size)));
    Shot shot = direct(answer, Requests.of(Scripts.STORY)).shots().get(0);
    assertThat(shot.size()).isEqualTo(size);
    return shot.scene().views().get(0).fieldOfView();
  }

  @Test
  void keywords_are_those_of_the_users_text() {
    assertThat(scripted().keywords())
        .isEqualTo(RULES.direct(Requests.of(Scripts.STORY)).keywords());
  }

  @Test
  void a_shot_is_long_enough_for_the_line_of_the_script() {
    String line = "Orion hunts a hare. ".repeat(8);
    String answer = Scripts.of(Scripts.shot(1, 1, line), Scripts.shot(2, 2, "Scorpius rises."));

    List<Shot> shots = direct(answer, Requests.of(Scripts.STORY)).shots();

    assertThat(shots.get(0).seconds()).isGreaterThan(2 * shots.get(1).seconds());
  }

  @Test
  void the_film_speaks_the_language_that_was_asked_for() {
    String answer = Scripts.of(Scripts.shot(1, 1, "オリオンが兎を追う。"), Scripts.shot(2, 2, "後ろにさそり座が昇る。"));

    Storyboard board = direct(answer, inJapanese());

    assertThat(board.language()).isEqualTo("ja");
    assertThat(board.shots().get(0).narration()).isEqualTo("オリオンが兎を追う。");
  }

  private static StoryRequest inJapanese() {
    return Requests.of(Scripts.STORY).withNarration("ja");
  }

  @Test
  void after_a_bad_answer_the_storyboard_is_that_of_the_rules_but_for_one_note() {
    StoryRequest request = Requests.of(Scripts.STORY);

    Storyboard board = direct("I would rather not.", request);

    Storyboard ruled = RULES.direct(request);
    assertThat(board.shots()).isEqualTo(ruled.shots());
    assertThat(board.director()).isEqualTo("rules");
    assertThat(board.notes()).hasSize(ruled.notes().size() + 1);
    assertThat(board.notes()).anyMatch(note -> note.startsWith("The language model gave an"));
  }

  @Test
  void nobody_is_asked_about_a_request_that_is_refused() {
    try (var model = new StubModel(StubModel.says(Scripts.good()))) {
      assertThatThrownBy(() -> direct(model, Requests.of(" ")))
          .hasMessageContaining("prompt is empty");
      assertThat(model.asked()).isZero();
    }
  }
}
