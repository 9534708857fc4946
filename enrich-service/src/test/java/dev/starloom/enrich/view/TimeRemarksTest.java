package dev.starloom.enrich.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.SkyWish;
import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.enrich.Requests;
import dev.starloom.enrich.storyboard.Director;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeRemarksTest {
  private static final Director DIRECTOR = Director.bundled();

  private static List<String> notes(String prompt) {
    return DIRECTOR.direct(Requests.of(prompt)).notes();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "In the winter night Scorpius rises over the sea.|The text has winter: Scorpius",
        "冬夜，天蝎座升起。|The text has winter: Scorpius",
        "冬の夜空にさそり座が昇る。|The text has winter: Scorpius",
        "겨울 밤하늘에 전갈자리가 떠오른다.|The text has winter: Scorpius"
      })
  void a_season_that_does_not_show_the_figure_is_noted(String prompt, String beginning) {
    assertThat(notes(prompt))
        .singleElement()
        .asString()
        .startsWith(beginning)
        .contains("2026-")
        .endsWith("is drawn as it is.");
  }

  @Test
  void an_hour_that_does_not_show_the_figure_is_noted() {
    assertThat(notes("In the autumn dusk Orion rises."))
        .anyMatch(note -> note.startsWith("The text has dusk: Orion"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In the winter night Orion hunts.",
        "夏夜，天蝎座升起。",
        "春の夜、しし座が輝く。",
        "At dusk Venus shines.",
        "Before dawn the Pleiades rise in summer."
      })
  void a_season_and_an_hour_that_show_the_figure_are_not_noted(String prompt) {
    assertThat(notes(prompt)).noneMatch(note -> note.startsWith("The text has"));
  }

  @Test
  void a_moment_that_was_asked_for_in_another_season_is_noted() {
    var wish = new SkyWish("2026-08-19T21:00+08:00", 30.25, 120.17, null, null);
    var request =
        new StoryRequest("冬夜，织女星闪耀。", null, "1280x720", 1L, "oil", null, 24, true, true)
            .withSky(wish);

    assertThat(DIRECTOR.direct(request).notes())
        .anyMatch(note -> note.startsWith("The text has winter: that is not the moment"));
  }
}
