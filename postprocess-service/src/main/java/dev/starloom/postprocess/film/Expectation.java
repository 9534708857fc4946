package dev.starloom.postprocess.film;

import dev.starloom.contracts.story.Storyboard;
import dev.starloom.postprocess.narration.Recital;
import dev.starloom.postprocess.quality.Expected;
import dev.starloom.postprocess.quality.Span;
import dev.starloom.postprocess.subtitles.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a film must be like, so that its check can tell a mistake from a wish. */
final class Expectation {
  private Expectation() {}

  static Expected of(
      Storyboard board,
      Timeline timeline,
      List<Clip> clips,
      Optional<Recital> recital,
      List<Cue> cues) {
    List<Span> spoken =
        recital.map(Recital::lines).orElse(List.of()).stream()
            .map(line -> new Span(line.start(), line.end()))
            .toList();
    return new Expected(
        timeline.seconds(),
        board.fps(),
        !cues.isEmpty(),
        board.music() || !spoken.isEmpty(),
        board.music(),
        spoken,
        held(timeline, clips));
  }

  /** Where the last frame of a clip that is too short stands still. */
  private static List<Span> held(Timeline timeline, List<Clip> clips) {
    var held = new ArrayList<Span>();
    for (int shot = 0; shot < clips.size(); shot++) {
      double start = timeline.seconds(timeline.start(shot));
      double end = start + timeline.seconds(timeline.length(shot));
      if (start + clips.get(shot).seconds() < end) {
        held.add(new Span(start + clips.get(shot).seconds(), end));
      }
    }
    return held;
  }
}
