package dev.starloom.postprocess.film;

import dev.starloom.contracts.story.Storyboard;
import dev.starloom.postprocess.narration.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where each shot lies in the film, in whole frames.
 *
 * <p>Starts are rounded from the exact sums, so that rounding never adds up along the film.
 */
final class Timeline {
  /** A narrator takes a breath after the picture has come. */
  private static final double LEAD_SECONDS = 0.3;

  private static final double REST_SECONDS = 0.15;
  private static final double LAST_REST_SECONDS = 0.35;

  private final Storyboard board;
  private final int[] starts;
  private final int crossfade;
  private final int frames;

  Timeline(Storyboard board) {
    this.board = board;
    this.crossfade = (int) Math.round(Storyboard.CROSSFADE_SECONDS * board.fps());
    this.frames = (int) Math.round(board.seconds() * board.fps());
    this.starts = new int[board.shots().size()];
    double start = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = (int) Math.round(start * board.fps());
      start += board.shots().get(i).seconds() - Storyboard.CROSSFADE_SECONDS;
    }
  }

  /** Length of the film in frames. */
  int frames() {
    return frames;
  }

  double seconds() {
    return seconds(frames);
  }

  /** Frames in which two neighbours are both in the picture. */
  int crossfade() {
    return crossfade;
  }

  int start(int shot) {
    return starts[shot];
  }

  /** Length of a shot in frames, overlaps included. */
  int length(int shot) {
    int end = shot + 1 < starts.length ? starts[shot + 1] + crossfade : frames;
    return end - starts[shot];
  }

  double seconds(int frame) {
    return (double) frame / board.fps();
  }

  /** The narrated shots; each may be spoken until the next one begins to be. */
  List<Slot> slots() {
    var slots = new ArrayList<Slot>();
    for (int shot = 0; shot < starts.length; shot++) {
      String text = board.shots().get(shot).narration();
      if (text != null && !text.isBlank()) {
        double start = seconds(starts[shot]) + LEAD_SECONDS;
        double end = nextOnset(shot).orElse(seconds() - LAST_REST_SECONDS);
        slots.add(new Slot(text.strip(), start, Math.max(start + REST_SECONDS, end)));
      }
    }
    return slots;
  }

  private Optional<Double> nextOnset(int shot) {
    for (int next = shot + 1; next < starts.length; next++) {
      String text = board.shots().get(next).narration();
      if (text != null && !text.isBlank()) {
        return Optional.of(seconds(starts[next]) + LEAD_SECONDS - REST_SECONDS);
      }
    }
    return Optional.empty();
  }

  /** The shot in the middle of the film. */
  int middleShot() {
    int shot = 0;
    while (shot + 1 < starts.length && starts[shot + 1] + crossfade / 2 <= frames / 2) {
      shot++;
    }
    return shot;
  }
}
