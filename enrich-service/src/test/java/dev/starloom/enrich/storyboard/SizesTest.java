package dev.starloom.enrich.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.Shot;
import dev.starloom.enrich.Requests;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizesTest {
  private static final Director DIRECTOR = Director.bundled();

  private static List<String> sizes(String prompt) {
    return DIRECTOR.direct(Requests.of(prompt)).shots().stream().map(Shot::size).toList();
  }

  @Test
  void a_story_begins_with_its_place_comes_closer_where_somebody_acts_and_ends_wide() {
    assertThat(
            sizes(
                "The Milky Way spans the quiet night sky above the sea. Perseus flies over the"
                    + " waves with the head of Medusa. He sees the sea monster rise from the deep"
                    + " water. The stars come out one by one above the silent hills."))
        .containsExactly("extreme-wide", "medium", "close-up", "wide");
  }

  @Test
  void neighbours_differ_where_the_words_leave_it_open() {
    List<String> sizes =
        sizes(
            "Perseus flies over the wide sea tonight. Perseus sees the dark cliff below him."
                + " Perseus draws his long bright sword. Perseus fights with all of his strength."
                + " Suddenly the sea monster turns upon him. Perseus strikes it with a great"
                + " blow.");
    assertThat(sizes).hasSizeGreaterThan(3);
    for (int i = 1; i < sizes.size(); i++) {
      assertThat(sizes.get(i)).isNotEqualTo(sizes.get(i - 1));
    }
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "A close-up of the silver fox|close-up",
        "特写：银狐的脸|close-up",
        "大特写：银狐|extreme-close-up",
        "全景，银狐跑过雪原|wide",
        "クローズアップの銀狐|close-up",
        "극적인 클로즈업, 여우|close-up",
        "An extreme wide shot of the fox|extreme-wide",
        "A single tear falls from the fox|extreme-close-up",
        "织女的眼泪|extreme-close-up",
        "A silver fox leaps|medium",
        "The stars shine|wide"
      },
      delimiter = '|')
  void a_single_shot_is_as_the_words_say_or_as_what_it_shows(String prompt, String size) {
    assertThat(sizes(prompt)).containsExactly(size);
  }
}
