package dev.starloom.enrich.storyboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.contracts.story.Cue;
import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.enrich.Requests;
import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.language.LanguageByScript;
import dev.starloom.platform.failure.PermanentFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Films in another language than their prompt. */
class RetellingTest {
  private static final Director DIRECTOR = Director.bundled();

  private static Storyboard told(String prompt, String narration) {
    return DIRECTOR.direct(
        new StoryRequest(prompt, null, "320x180", 1L, "oil", null, 24, true, true)
            .withNarration(narration));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ja", "ko"})
  void the_film_speaks_the_language_that_was_asked_for(String narration) {
    Storyboard board = told(Requests.ANDROMEDA, narration);
    assertThat(board.language()).isEqualTo(narration);
    assertThat(LanguageByScript.of(board.title())).isEqualTo(Language.of(narration));
    assertThat(board.shots())
        .extracting(shot -> LanguageByScript.of(shot.narration()))
        .containsOnly(Language.of(narration));
  }

  @Test
  void it_says_what_the_story_names_and_no_more() {
    assertThat(told(Requests.ANDROMEDA, "en").shots())
        .extracting(Shot::narration)
        .startsWith("Andromeda. Sea and rock.", "Milky Way and Cassiopeia. Throne. Night sky.")
        .noneMatch(line -> line.contains("null"));
  }

  @Test
  void a_note_says_that_it_is_a_retelling() {
    assertThat(told(Requests.ANDROMEDA, "en").notes())
        .contains(
            "Nobody is here to translate: the narration (en) retells the names that were"
                + " recognised.");
  }

  @Test
  void where_nothing_is_recognised_it_is_silent_and_says_so() {
    Storyboard board = told("他走了很远很远的路，什么都没有看见。", "en");
    assertThat(board.shots()).extracting(Shot::narration).containsOnly("");
    assertThat(board.notes()).anyMatch(note -> note.contains("silent where there are none"));
  }

  @Test
  void figures_appear_when_the_retelling_names_them() {
    assertThat(told(Requests.ANDROMEDA, "ko").shots().get(0).scene().cues())
        .extracting(Cue::figure)
        .containsExactly("And");
  }

  @Test
  void the_visual_prompts_stay_in_the_users_words() {
    assertThat(told(Requests.ANDROMEDA, "en").shots().get(0).prompt()).startsWith("安德洛墨达被锁在海边岩石上");
  }

  @Test
  void the_language_of_the_prompt_itself_is_told_in_the_users_words() {
    assertThat(told(Requests.ANDROMEDA, "zh")).isEqualTo(told(Requests.ANDROMEDA, null));
  }

  @Test
  void an_unknown_language_is_refused() {
    assertThatThrownBy(() -> told("银河", "fr")).isInstanceOf(PermanentFailure.class);
  }
}
