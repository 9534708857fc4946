package dev.starloom.safety.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.Character;
import dev.starloom.contracts.story.Fact;
import dev.starloom.contracts.story.Scene;
import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.Storyboard;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrittenTest {
  @Test
  void everything_that_is_shown_or_said_is_judged_but_not_the_negative_prompt() {
    assertThat(Written.of(board("Lyra")))
        .containsOnlyKeys(
            "title",
            "characters[0].name",
            "characters[0].description",
            "facts[0].says",
            "shots[0].narration",
            "shots[0].translation",
            "shots[0].prompt")
        .containsEntry("characters[0].description", "in white")
        .containsEntry("facts[0].says", "Vega is bright");
  }

  @Test
  void a_part_that_is_missing_is_left_out() {
    assertThat(Written.of(board(null))).doesNotContainKey("title");
  }

  private static Storyboard board(String title) {
    var scene = new Scene(List.of(), "sea", "none", "still");
    var shot =
        new Shot(
            0, "narration", "prompt", "negative", 3, 1, "oil", scene, null, null, "translation");
    return new Storyboard(
        "en",
        title,
        "oil",
        "calm",
        1,
        320,
        180,
        24,
        true,
        true,
        List.of(),
        List.of(shot),
        List.of(),
        null,
        null,
        "rules",
        List.of(new Character("weaver", "the Weaver", "in white")),
        List.of(new Fact("Vega is bright", "HIP91262")),
        null,
        null);
  }
}
