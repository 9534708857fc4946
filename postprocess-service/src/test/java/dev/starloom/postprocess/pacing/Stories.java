package dev.starloom.postprocess.pacing;

import dev.starloom.contracts.story.Cue;
import dev.starloom.contracts.story.Keyword;
import dev.starloom.contracts.story.Names;
import dev.starloom.contracts.story.Scene;
import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.postprocess.narration.Murmur;
import dev.starloom.postprocess.narration.Narration;
import dev.starloom.postprocess.narration.Utterance;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Storyboards of which only lines and times matter. */
public final class Stories {
  private static final Names VEGA = new Names("织女一", "Vega", "ベガ", "직녀성");

  private Stories() {}

  /**
   * @param wished seconds that were asked for, or null
   * @param seconds of each shot
   */
  public static Storyboard board(int fps, Double wished, List<String> lines, double... seconds) {
    var scene =
        new Scene(
            List.of("HIP91262", "Lyr"),
            "sea",
            "none",
            "still",
            null,
            null,
            null,
            List.of(new Cue("Lyr", 0.2), new Cue("HIP91262", 0.5)),
            null);
    List<Shot> shots =
        IntStream.range(0, seconds.length)
            .mapToObj(i -> new Shot(i, lines.get(i), "p", "n", seconds[i], i, "oil", scene))
            .toList();
    return new Storyboard(
        "en",
        "Stars",
        "oil",
        "calm",
        1,
        320,
        180,
        fps,
        true,
        true,
        List.of(new Keyword("HIP91262", VEGA, "Vega", 0, 4)),
        shots,
        List.of("Planned."),
        null,
        null,
        "rules",
        null,
        null,
        null,
        wished);
  }

  /** The lines of a board as they are murmured, by index of the shot. */
  public static Map<Integer, Utterance> murmured(Storyboard board, double tempo) {
    var speech = new TreeMap<Integer, Utterance>();
    for (Shot shot : board.shots()) {
      if (!shot.narration().isBlank()) {
        speech.put(shot.index(), Murmur.speech(shot.narration().strip(), tempo));
      }
    }
    return speech;
  }

  public static Storyboard narrated(Storyboard board, Map<Integer, Utterance> speech) {
    var narration = new Narration(List.of(), new Pacing(board, speech).shots(), List.of("Paced."));
    return NarratedBoard.of(board, narration);
  }
}
