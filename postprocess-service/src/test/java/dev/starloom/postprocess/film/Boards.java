package dev.starloom.postprocess.film;

import dev.starloom.contracts.story.Finish;
import dev.starloom.contracts.story.Scene;
import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.Storyboard;
import java.util.List;
import java.util.stream.IntStream;

/** Small storyboards. */
final class Boards {
  static final String TITLE = "银河 'n' \"stars\": 50% [a];b,c=\\";

  private Boards() {}

  static Finish finish(Boolean cards, String upscale, Boolean burned) {
    return new Finish(cards, null, upscale, null, burned, null, null, null, null);
  }

  /** One shot of a second without a word. */
  static Storyboard finished(int width, int height, Finish finish) {
    var scene = new Scene(List.of(), "sea", "none", "still");
    var shot = new Shot(0, "", "p", "n", 1, 1, "s", scene);
    return new Storyboard(
            "en",
            "Andromeda",
            "cinematic",
            "wonder",
            7,
            width,
            height,
            24,
            false,
            false,
            List.of(),
            List.of(shot),
            List.of())
        .withFinish(finish);
  }

  static Storyboard board(
      String language, boolean voice, boolean music, List<String> narration, double... seconds) {
    var scene = new Scene(List.of(), "sea", "none", "still");
    List<Shot> shots =
        IntStream.range(0, seconds.length)
            .mapToObj(i -> new Shot(i, narration.get(i), "p", "n", seconds[i], i, "s", scene))
            .toList();
    return new Storyboard(
        language, TITLE, "s", "wonder", 7, 320, 180, 24, voice, music, List.of(), shots, List.of());
  }

  /** The same board, whose film is to have its sound apart, too. */
  static Storyboard apart(Storyboard board) {
    var stems = new Finish(null, null, null, null, null, null, null, null, null, true);
    return board.withFinish(stems);
  }
}
