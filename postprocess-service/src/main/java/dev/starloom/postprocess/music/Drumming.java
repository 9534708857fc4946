package dev.starloom.postprocess.music;

import java.util.List;
import java.util.stream.IntStream;

/** Drum patterns, one bar of eight half beats each. */
final class Drumming {
  private static final Instrument DRUM = new Drum();
  private static final int LOW = 30;

  /** Strength of each half beat, by {@link Mood#drumming()}. */
  private static final double[][] PATTERNS = {
    {},
    {0.6, 0.35, 0, 0, 0, 0, 0, 0},
    {0.7, 0, 0, 0, 0.5, 0, 0, 0.25},
    {0.9, 0, 0.3, 0.45, 0.7, 0, 0.5, 0.35},
  };

  private Drumming() {}

  static List<Note> bar(int pattern, double at, double beat, int bar, double swell) {
    double[] strength = PATTERNS[pattern];
    return IntStream.range(0, strength.length)
        .filter(i -> strength[i] > 0)
        .mapToObj(i -> hit(at + i * beat / 2, strength[i] * swell, (bar + i) % 3))
        .toList();
  }

  private static Note hit(double at, double velocity, int place) {
    return new Note(DRUM, at, 1, LOW + (place == 1 ? 3 : 0), velocity, (place - 1) * 0.3);
  }
}
