package dev.starloom.enrich.storyboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.enrich.Requests;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts at the door's limit, and those that are hardly a text. */
class LongStoriesTest {
  private static final Director DIRECTOR = Director.bundled();
  private static final int MOST = 10_000;
  private static final String SENTENCE =
      "The hunter number %d walks across the quiet hills and looks up at the stars. ";

  private static String whole(String part) {
    return part.repeat(MOST / part.length() + 1).substring(0, MOST);
  }

  static List<String> hardTexts() {
    return List.of(
        whole("仙女座升起"),
        whole("仙女座升起，"),
        whole("the stars turn and Orion rises over the sea "),
        whole("a"),
        whole("。"),
        whole("? "),
        whole("🌌"),
        whole("!a"),
        whole("仙女座在海边升起，a. 龙！オリオン、星が 3.5 光る。안드로메다 "),
        whole("1. 2. 3. then, finally, "));
  }

  @ParameterizedTest
  @MethodSource("hardTexts")
  void any_text_becomes_a_film_of_bounded_length(String text) {
    Storyboard board = DIRECTOR.direct(Requests.of(text));
    assertThat(board.shots()).hasSizeBetween(1, 40);
    assertThat(board.seconds()).isBetween(6 - 1e-9, 300 + 1e-9);
  }

  @Test
  void a_long_story_has_many_shots_in_its_order() {
    String story =
        IntStream.range(10, 26).mapToObj(SENTENCE::formatted).collect(Collectors.joining());
    assertThat(DIRECTOR.direct(Requests.of(story)).shots())
        .extracting(shot -> shot.narration().replaceAll("\\D", ""))
        .containsExactlyElementsOf(IntStream.range(10, 26).mapToObj(Integer::toString).toList());
  }

  @Test
  void what_is_told_in_more_than_the_longest_film_is_shortened_evenly_and_a_note_says_so() {
    String story =
        IntStream.range(100, 220).mapToObj(SENTENCE::formatted).collect(Collectors.joining());
    Storyboard board = DIRECTOR.direct(Requests.of(story));
    assertThat(board.shots()).hasSize(40).extracting(Shot::narration).doesNotContain("");
    assertThat(board.shots())
        .extracting(Shot::seconds)
        .allSatisfy(seconds -> assertThat(seconds).isCloseTo(8.0, within(0.5)));
    assertThat(board.notes())
        .anyMatch(note -> note.matches("The narration of shots 1, 2, .* shortened.* 300 seconds."));
  }

  @Test
  void a_word_without_end_gives_a_prompt_with_one() {
    assertThat(DIRECTOR.direct(Requests.of(whole("a"))).shots())
        .allSatisfy(shot -> assertThat(shot.prompt()).hasSizeLessThan(3000));
  }

  @Test
  void events_keep_their_order() {
    String prompt =
        DIRECTOR
            .direct(
                Requests.of(
                    "The cola leaps from the fridge, spins, sheds droplets and throws a rainbow"))
            .shots()
            .stream()
            .map(Shot::prompt)
            .collect(Collectors.joining(" | "));
    assertThat(prompt).containsSubsequence("leaps", "fridge", "spins", "droplets", "rainbow");
  }
}
