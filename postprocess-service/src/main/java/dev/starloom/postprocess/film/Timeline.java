package dev.starloom.postprocess.film;

import dev.starloom.contracts.story.Storyboard;
import dev.starloom.postprocess.cards.EndCard;
import dev.starloom.postprocess.narration.Pauses;
import dev.starloom.postprocess.narration.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where each shot lies in the film, in whole frames.
 *
 * <p>Starts are rounded from the exact sums, so that rounding never adds up along the film.
 */
final class Timeline {
  private final Storyboard board;
  private final int[] starts;
  private final int crossfade;
  private final int frames;
  private final int endCard;

  Timeline(Storyboard board) {
    this.board = board;
    this.crossfade = (int) Math.round(Storyboard.CROSSFADE_SECONDS * board.fps());
    this.frames = (int) Math.round(board.seconds() * board.fps());
    this.endCard =
        Boolean.TRUE.equals(board.finish().cards())
            ? (int) Math.round(EndCard.SECONDS * board.fps()) + crossfade
            : 0;
    this.starts = new int[board.shots().size()];
    double start = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = (int) Math.round(start * board.fps());
      start += board.shots().get(i).seconds() - Storyboard.CROSSFADE_SECONDS;
    }
  }

  /** Length of the film in frames, the end card included. */
  int frames() {
    return endCard == 0 ? frames : frames + endCard - crossfade;
  }

  /** Frames of the end card, the dissolve from the last shot included; 0 for none. */
  int endCard() {
    return endCard;
  }

  double seconds() {
    return seconds(frames());
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
    for (int shot : narrated()) {
      String text = board.shots().get(shot).narration().strip();
      double start = seconds(starts[shot]) + Pauses.LEAD;
      double end = nextOnset(shot).orElse(seconds(frames) - Pauses.LAST_REST);
      slots.add(new Slot(text, start, Math.max(start + Pauses.REST, end)));
    }
    return slots;
  }

  /** The indices of the narrated shots, in order. */
  List<Integer> narrated() {
    return IntStream.range(0, starts.length).filter(this::isNarrated).boxed().toList();
  }

  private boolean isNarrated(int shot) {
    String text = board.shots().get(shot).narration();
    return text != null && !text.isBlank();
  }

  private Optional<Double> nextOnset(int shot) {
    return narrated().stream()
        .filter(next -> next > shot)
        .findFirst()
        .map(next -> seconds(starts[next]) + Pauses.LEAD - Pauses.REST);
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
