package dev.starloom.postprocess.music;

import java.util.Arrays;

/** What the music should feel like; the numbers are taste. */
enum Mood {
  WONDER(66, true, 0.6, 0.9, 0.6, 0.35, 0, 3),
  LONGING(58, false, 0.32, 0.15, 0.35, 1, 0, 0),
  DREAD(50, false, 0.1, 0.1, 0.1, 0, 1, -7),
  BATTLE(104, false, 0.85, 0.05, 0.7, 0, 3, 0),
  CALM(52, true, 0.25, 0.15, 0.2, 0.25, 0, -3),
  TRIUMPH(84, true, 0.8, 0.7, 1, 0.7, 2, 3);

  private final double beatsPerMinute;
  private final boolean bright;
  private final double plucks;
  private final double bells;
  private final double brilliance;
  private final double song;
  private final int drumming;
  private final int register;

  Mood(
      double beatsPerMinute,
      boolean bright,
      double plucks,
      double bells,
      double brilliance,
      double song,
      int drumming,
      int register) {
    this.beatsPerMinute = beatsPerMinute;
    this.bright = bright;
    this.plucks = plucks;
    this.bells = bells;
    this.brilliance = brilliance;
    this.song = song;
    this.drumming = drumming;
    this.register = register;
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

  /** Chance of a long melody tone in half a bar. */
  double song() {
    return song;
  }

  /** Drum pattern: 0 none, 1 heartbeat, 2 march, 3 battle. */
  int drumming() {
    return drumming;
  }

  /** Semitones by which everything is higher. */
  int register() {
    return register;
  }
}
