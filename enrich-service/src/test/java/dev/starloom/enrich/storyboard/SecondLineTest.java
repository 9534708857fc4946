package dev.starloom.enrich.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.Finish;
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
import org.junit.jupiter.api.Test;

class SecondLineTest {
  private static final SkyData SKY = SkyData.bundled();
  private static final Director RULES = Director.under(SKY);

  private static StoryRequest request(String prompt, String narration, String second) {
    var finish = new Finish(null, null, null, null, null, null, second, null, null);
    return new StoryRequest(prompt, null, "320x180", 1L, "oil", null, 24, true, true)
        .withNarration(narration)
        .withFinish(finish);
  }

  @Test
  void the_second_line_retells_each_shot_in_its_language() {
    Storyboard board = RULES.direct(request(Requests.ANDROMEDA, null, "en"));
    assertThat(board.language()).isEqualTo("zh");
    assertThat(board.shots())
        .extracting(Shot::translation)
        .startsWith("Andromeda. Sea and rock.", "Milky Way and Cassiopeia. Throne. Night sky.");
    assertThat(board.notes()).anyMatch(note -> note.contains("second subtitle line (en) retells"));
  }

  @Test
  void in_the_language_of_the_prompt_it_is_the_users_own_words() {
    Storyboard board = RULES.direct(request(Requests.ANDROMEDA, "en", "zh"));
    assertThat(board.shots().get(0).narration()).isEqualTo("Andromeda. Sea and rock.");
    assertThat(board.shots().get(0).translation()).startsWith("安德洛墨达被锁在海边岩石上");
    assertThat(board.notes()).noneMatch(note -> note.contains("second subtitle line"));
  }

  @Test
  void without_a_wish_or_in_the_language_that_is_spoken_there_is_none() {
    for (String second : new String[] {null, "zh"}) {
      Storyboard board = RULES.direct(request(Requests.ANDROMEDA, null, second));
      assertThat(board.shots()).extracting(Shot::translation).containsOnlyNulls();
      assertThat(board.notes()).noneMatch(note -> note.contains("second subtitle line"));
    }
  }

  @Test
  void where_nothing_is_recognised_there_is_none_and_a_note_says_so() {
    Storyboard board = RULES.direct(request("他走了很远很远的路，什么都没有看见。", null, "en"));
    assertThat(board.shots()).extracting(Shot::translation).containsOnlyNulls();
    assertThat(board.notes()).anyMatch(note -> note.contains("absent where there are none"));
  }

  @Test
  void what_a_language_model_wrote_is_not_translated_and_a_note_says_so() {
    try (var model = new StubModel(StubModel.says(Scripts.good()))) {
      var settings = model.settings(Duration.ofSeconds(50), ResponseForm.JSON_SCHEMA, 0);
      Lexicon things = Lexicon.bundled();
      Lexicon cues = Lexicon.bundledCues();
      var writer = new LlmScreenwriter(settings, things, cues, System::nanoTime);
      Storyboard board =
          new Director(things, cues, SKY, writer).direct(request(Scripts.STORY, null, "ja"));
      assertThat(board.director()).startsWith("llm/");
      assertThat(board.shots()).extracting(Shot::translation).containsOnlyNulls();
      assertThat(board.notes())
          .contains(
              "There is no second subtitle line (ja): nobody translates what the language model"
                  + " wrote.");
    }
  }
}
