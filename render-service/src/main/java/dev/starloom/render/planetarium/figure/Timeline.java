package dev.starloom.render.planetarium.figure;

import dev.starloom.contracts.story.Cue;
import dev.starloom.render.planetarium.stage.Stage;
import dev.starloom.sky.view.Figure;
import dev.starloom.sky.view.Stretch;
import java.util.List;
import java.util.Optional;

/**
 * When each figure of a stretch appears: when the narration names it, or one after the other at the
 * beginning.
 */
final class Timeline {
  private static final double START = 0.04;
  private static final double END = 0.40;
  private static final double OVERLAP = 0.5;
  private static final double LEAD_SECONDS = 0.8;
  private static final double DRAWING_SECONDS = 2.6;
  private static final double LATEST = 0.62;
  private static final double LONGEST = 0.30;

  private final List<String> figures;
  private final List<Cue> cues;
  private final double seconds;

  /**
   * @param figures ids in order of importance
   * @param cues in shares of the stretch's time
   * @param seconds of the stretch
   */
  Timeline(List<String> figures, List<Cue> cues, double seconds) {
    this.figures = figures;
    this.cues = cues;
    this.seconds = seconds;
  }

  static Timeline of(Stage stage) {
    Stretch stretch = stage.plan().stretch();
    return new Timeline(
        stage.plan().shown().stream().map(Figure::id).toList(),
        stage.scene().cues(),
        stage.spec().seconds() * (stretch.to() - stretch.from()));
  }

  Entrance of(String figure) {
    Optional<Cue> cue = cues.stream().filter(c -> c.figure().equals(figure)).findFirst();
    return cue.map(this::cued).orElseGet(() -> inTurn(figure));
  }

  /** Its lines are on their way when the name is spoken. */
  private Entrance cued(Cue cue) {
    double start = Math.max(START, Math.min(LATEST, cue.at() - LEAD_SECONDS / seconds));
    double length = Math.min(LONGEST, DRAWING_SECONDS / seconds);
    return new Entrance(start, start + length, cue.at(), seconds);
  }

  private Entrance inTurn(String figure) {
    List<String> waiting =
        figures.stream().filter(id -> cues.stream().noneMatch(c -> c.figure().equals(id))).toList();
    double slot = (END - START) / (1 + Math.max(0, waiting.size() - 1) * OVERLAP);
    double start = START + Math.max(0, waiting.indexOf(figure)) * slot * OVERLAP;
    return new Entrance(start, start + slot, -1, seconds);
  }
}
