package dev.starloom.postprocess.music;

import java.util.List;
import java.util.stream.IntStream;

/** Drum patterns of eight half beats; a bar takes as many of them as it has, or begins again. */
final class Drumming {
  private static final Instrument DRUM = new Drum();
  private static final int LOW = 30;

  /** Where less happens, a drum would be alone. */
  private static final double QUIET = 0.42;

  /** Strength of each half beat, by {@link Mood#drumming()}. */
  private static final double[][] PATTERNS = {
    {},
    {0.6, 0.35, 0, 0, 0, 0, 0, 0},
    {0.7, 0, 0, 0, 0.5, 0, 0, 0.25},
    {0.9, 0, 0.3, 0.45, 0.7, 0, 0.5, 0.35},
  };

  private Drumming() {}

  static List<Note> bar(int pattern, Bar bar, int index) {
    double[] strength = PATTERNS[pattern];
    boolean silent = bar.part() == Bar.Part.BREATH || pattern > 1 && bar.level() < QUIET;
    if (strength.length == 0 || silent) {
      return List.of();
    }
    return IntStream.range(0, 2 * bar.beats())
        .filter(i -> strength[i % strength.length] > 0)
        .mapToObj(
            i -> {
              double velocity = strength[i % strength.length] * (0.35 + 0.65 * bar.level());
              return hit(bar.at() + i * bar.beat() / 2, velocity, (index + i) % 3);
            })
        .toList();
  }

  /** The stroke of the climax. */
  static Note stroke(double at) {
    return hit(at, 1, 0);
  }

  private static Note hit(double at, double velocity, int place) {
    return new Note(DRUM, at, 1, LOW + (place == 1 ? 3 : 0), velocity, (place - 1) * 0.3);
  }
}
