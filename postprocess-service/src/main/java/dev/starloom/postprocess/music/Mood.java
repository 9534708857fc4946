package dev.starloom.postprocess.music;

import java.util.Arrays;

/** What the music should feel like; the numbers are taste. */
enum Mood {
  WONDER(66, true, 0.55, 0.7, 0.55, 0),
  LONGING(58, false, 0.5, 0.35, 0.4, 0),
  DREAD(50, false, 0.2, 0.2, 0.25, 1),
  BATTLE(96, false, 0.75, 0.1, 0.5, 3),
  CALM(54, true, 0.4, 0.45, 0.35, 0),
  TRIUMPH(84, true, 0.7, 0.5, 0.7, 2);

  private final double beatsPerMinute;
  private final boolean bright;
  private final double plucks;
  private final double bells;
  private final double brilliance;
  private final int drumming;

  Mood(
      double beatsPerMinute,
      boolean bright,
      double plucks,
      double bells,
      double brilliance,
      int drumming) {
    this.beatsPerMinute = beatsPerMinute;
    this.bright = bright;
    this.plucks = plucks;
    this.bells = bells;
    this.brilliance = brilliance;
    this.drumming = drumming;
  }

  /** An unknown mood is {@link #WONDER}: a film about stars is rarely wrong with it. */
  static Mood named(String name) {
    return Arrays.stream(values())
        .filter(m -> m.name().equalsIgnoreCase(name))
        .findFirst()
        .orElse(WONDER);
  }

  double beatsPerMinute() {
    return beatsPerMinute;
  }

  /** Whether a major-like scale fits. */
  boolean bright() {
    return bright;
  }

  /** Chance of a melody note on a half beat. */
  double plucks() {
    return plucks;
  }

  /** Chance of a bell in a bar. */
  double bells() {
    return bells;
  }

  /** How far the pads open, 0 to 1. */
  double brilliance() {
    return brilliance;
  }

  /** Drum pattern: 0 none, 1 heartbeat, 2 march, 3 battle. */
  int drumming() {
    return drumming;
  }
}
