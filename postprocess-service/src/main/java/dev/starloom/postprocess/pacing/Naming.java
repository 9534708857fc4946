package dev.starloom.postprocess.pacing;

import dev.starloom.contracts.story.Cue;
import dev.starloom.contracts.story.Keyword;
import dev.starloom.contracts.story.Names;
import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.postprocess.narration.Pauses;
import dev.starloom.postprocess.narration.Utterance;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Moves the moment at which a figure appears to where the narrator names it. */
final class Naming {
  /** A figure must have time left to be seen in. */
  private static final double LATEST = 0.85;

  private static final double STEP = 1000;

  /** What the director adds to a line's time; only the place of the plan depends on it. */
  private static final double AIR = 1.1;

  private final Storyboard board;

  Naming(Storyboard board) {
    this.board = board;
  }

  /**
   * @param speech of the shot's line
   * @param seconds of the shot, as it is now
   * @return in order of time
   */
  List<Cue> cues(Shot shot, Utterance speech, double seconds) {
    return shot.scene().cues().stream()
        .map(cue -> new Cue(cue.figure(), share(moment(shot, cue, speech), seconds)))
        .sorted(Comparator.comparingDouble(Cue::at))
        .toList();
  }

  private static double share(double moment, double seconds) {
    return Math.round(Math.min(LATEST, moment / seconds) * STEP) / STEP;
  }

  private double moment(Shot shot, Cue cue, Utterance speech) {
    OptionalInt place = place(shot.narration(), cue.figure());
    return Pauses.LEAD
        + (place.isPresent() && !speech.words().isEmpty()
            ? onset(speech, place.getAsInt())
            : speech.seconds() * through(shot, cue));
  }

  /** How much of the line was to be said by then, 0 to 1. */
  private static double through(Shot shot, Cue cue) {
    double spoken = Math.max(0.1, shot.seconds() - AIR);
    return Math.max(0, Math.min(1, (cue.at() * shot.seconds() - Pauses.LEAD) / spoken));
  }

  private OptionalInt place(String narration, String figure) {
    String text = narration.toLowerCase(Locale.ROOT);
    return board.keywords().stream()
        .filter(keyword -> keyword.id().equals(figure))
        .flatMap(this::words)
        .mapToInt(word -> text.indexOf(word.toLowerCase(Locale.ROOT)))
        .filter(at -> at >= 0)
        .findFirst();
  }

  private Stream<String> words(Keyword keyword) {
    Names names = keyword.names();
    String name =
        switch (board.language()) {
          case "zh" -> names.zh();
          case "ja" -> names.ja();
          case "ko" -> names.ko();
          default -> names.en();
        };
    return Stream.of(keyword.text(), name).filter(Objects::nonNull).filter(w -> !w.isBlank());
  }

  /** When the word begins that has this place in the text. */
  private static double onset(Utterance speech, int place) {
    return speech.words().stream()
        .filter(word -> word.offset() <= place)
        .mapToDouble(Utterance.Word::seconds)
        .max()
        .orElse(0);
  }
}
