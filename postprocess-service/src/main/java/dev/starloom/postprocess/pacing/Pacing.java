package dev.starloom.postprocess.pacing;

import dev.starloom.contracts.story.Cue;
import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.postprocess.narration.Narration.Paced;
import dev.starloom.postprocess.narration.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Fits the shots of a storyboard to its spoken lines. */
public final class Pacing {
  /** Speech is sped up by at most a tenth. */
  static final double MAX_TEMPO = 1.1;

  private static final double STEP = 100;

  private static final double LEAST_SAID = 0.1;

  private final Storyboard board;
  private final Map<Integer, Utterance> speech;
  private final Lengths lengths;

  /**
   * @param speech by index of its shot
   */
  public Pacing(Storyboard board, Map<Integer, Utterance> speech) {
    this.board = board;
    this.speech = Map.copyOf(speech);
    int fps = board.fps();
    this.lengths =
        new Lengths(
            fps,
            board.shots().stream().mapToInt(s -> (int) Math.round(s.seconds() * fps)).toArray(),
            IntStream.range(0, board.shots().size()).mapToDouble(this::seconds).toArray());
  }

  private double seconds(int shot) {
    return speech.containsKey(shot) ? speech.get(shot).seconds() : 0;
  }

  /**
   * How much faster all lines have to be spoken to fit into the length that was asked for, above 1
   * and at most {@link #MAX_TEMPO}; empty if they fit, or the length is free.
   */
  public OptionalDouble tempo() {
    double missing = board.wished() == null ? 0 : lengths.missing();
    if (missing == 0) {
      return OptionalDouble.empty();
    }
    double spoken = speech.values().stream().mapToDouble(Utterance::seconds).sum();
    // A frame for each shot, because every line is rounded up to whole ones.
    double less = missing + (double) board.shots().size() / board.fps();
    double wanted = less < spoken ? spoken / (spoken - less) : MAX_TEMPO;
    return OptionalDouble.of(Math.min(MAX_TEMPO, Math.ceil(wanted * STEP) / STEP));
  }

  /** All shots with their time. */
  public List<Paced> shots() {
    int[] frames = board.wished() == null ? lengths.natural() : lengths.wished();
    var naming = new Naming(board);
    var paced = new ArrayList<Paced>();
    for (int i = 0; i < frames.length; i++) {
      Shot shot = board.shots().get(i);
      List<Cue> cues =
          speech.containsKey(i)
              ? naming.cues(shot, speech.get(i), (double) frames[i] / board.fps())
              : shot.scene().cues();
      paced.add(new Paced(frames[i], cues));
    }
    return paced;
  }

  /**
   * What is different from what was asked.
   *
   * @param tempo in which the lines are spoken
   */
  public List<String> notes(double tempo) {
    if (board.wished() == null) {
      return List.of();
    }
    var notes = new ArrayList<String>();
    if (tempo > 1) {
      notes.add(
          String.format(
              Locale.ROOT,
              "The narrator speaks %d %% faster to fit into the film.",
              Math.round((tempo - 1) * STEP)));
    }
    double missing = lengths.missing();
    if (missing > 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "The narration makes the film %.1f seconds longer than asked.",
              Math.max(LEAST_SAID, missing)));
    }
    return notes;
  }
}
