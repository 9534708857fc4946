package dev.starloom.postprocess.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.contracts.story.Cue;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.postprocess.narration.Utterance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PacingTest {
  private static final String LINE = "The star of the weaver is called Vega by us all here.";

  private static Pacing murmured(Storyboard board) {
    return new Pacing(board, Stories.murmured(board, 1));
  }

  @Test
  void a_film_of_free_length_is_never_spoken_faster() {
    Storyboard board = Stories.board(24, null, List.of(LINE), 3);
    assertThat(murmured(board).tempo()).isEmpty();
    assertThat(murmured(board).notes(1)).isEmpty();
  }

  @Test
  void lines_that_fit_into_the_wished_length_keep_their_pace() {
    Storyboard board = Stories.board(24, 7.5, List.of(LINE, "Short."), 4, 4);
    assertThat(murmured(board).tempo()).isEmpty();
  }

  @Test
  void lines_that_do_not_fit_are_spoken_as_much_faster_as_they_need() {
    Storyboard board = Stories.board(24, 5.7, List.of(LINE), 5.7);
    double tempo = murmured(board).tempo().orElseThrow();
    Pacing faster = new Pacing(board, Stories.murmured(board, tempo));
    assertThat(tempo).isBetween(1.01, 1.1);
    assertThat(faster.shots().get(0).frames()).isEqualTo((int) Math.round(5.7 * 24));
    assertThat(faster.notes(tempo)).singleElement().asString().contains("speaks 7 % faster");
  }

  @Test
  void nobody_speaks_more_than_a_tenth_faster() {
    Storyboard board = Stories.board(24, 3.0, List.of(LINE), 3);
    assertThat(murmured(board).tempo()).hasValue(1.1);
  }

  @Test
  void a_film_that_grows_beyond_its_wish_says_by_how_much() {
    Storyboard board = Stories.board(24, 4.0, List.of(LINE), 4);
    Pacing pacing = new Pacing(board, Stories.murmured(board, 1.1));
    assertThat(pacing.notes(1.1))
        .containsExactly(
            "The narrator speaks 10 % faster to fit into the film.",
            "The narration makes the film 1.5 seconds longer than asked.");
    assertThat(pacing.shots().get(0).frames() / 24.0).isCloseTo(5.5, within(0.05));
  }

  @Test
  void a_figure_appears_when_it_is_named() {
    Storyboard board = Stories.board(24, null, List.of(LINE), 9);
    var shot = murmured(board).shots().get(0);
    double moment = cue(shot.cues(), "HIP91262").at() * shot.frames() / 24;
    assertThat(moment).isCloseTo(0.3 + LINE.indexOf("Vega") * 0.1, within(0.01));
  }

  @Test
  void a_figure_that_the_line_does_not_name_keeps_its_place_in_the_line() {
    Storyboard board = Stories.board(24, null, List.of(LINE), 9);
    var shot = murmured(board).shots().get(0);
    double planned = (0.2 * 9 - 0.3) / (9 - 1.1);
    double moment = cue(shot.cues(), "Lyr").at() * shot.frames() / 24;
    assertThat(moment).isCloseTo(0.3 + planned * LINE.length() * 0.1, within(0.01));
  }

  @Test
  void a_figure_appears_early_enough_to_be_seen() {
    String line = "x".repeat(120) + "Vega";
    Storyboard board = Stories.board(24, null, List.of(line), 9);
    assertThat(cue(murmured(board).shots().get(0).cues(), "HIP91262").at()).isEqualTo(0.85);
  }

  @Test
  void a_shot_that_is_not_spoken_keeps_its_time_and_cues() {
    Storyboard board = Stories.board(24, null, List.of(LINE, ""), 4, 5);
    var shot = murmured(board).shots().get(1);
    assertThat(shot.frames()).isEqualTo(120);
    assertThat(shot.cues()).isEqualTo(board.shots().get(1).scene().cues());
  }

  @Test
  void a_narrated_board_differs_in_times_cues_and_notes_only() {
    Storyboard board = Stories.board(24, 8.5, List.of(LINE, ""), 4, 5);
    Map<Integer, Utterance> speech = Stories.murmured(board, 1);
    Storyboard narrated = Stories.narrated(board, speech);
    assertThat(narrated.notes()).containsExactly("Planned.", "Paced.");
    assertThat(narrated.shots().get(0).seconds()).isGreaterThan(5.9);
    assertThat(narrated)
        .usingRecursiveComparison()
        .ignoringFields("notes", "shots.seconds", "shots.scene.cues")
        .isEqualTo(board);
  }

  private static Cue cue(List<Cue> cues, String figure) {
    return cues.stream().filter(cue -> cue.figure().equals(figure)).findFirst().orElseThrow();
  }
}
