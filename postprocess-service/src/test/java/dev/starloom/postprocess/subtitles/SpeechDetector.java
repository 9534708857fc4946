package dev.starloom.postprocess.subtitles;

import java.util.Arrays;

/** Hears in 16 kHz samples where speech begins after a pause, by its energy alone. */
final class SpeechDetector {
  private static final int HOP = 80;
  private static final int RATE = 16000;
  private static final double HOP_SECONDS = (double) HOP / RATE;

  /** Against the loud parts: -30 dB. */
  private static final double AUDIBLE = 0.03;

  private static final int PAUSE_HOPS = 10;
  private static final double REACH = 0.6;

  private final boolean[] loud;

  SpeechDetector(float[] samples) {
    double[] level = new double[samples.length / HOP];
    for (int hop = 0; hop < level.length; hop++) {
      double energy = 0;
      for (int i = hop * HOP; i < (hop + 1) * HOP; i++) {
        energy += samples[i] * samples[i];
      }
      level[hop] = Math.sqrt(energy / HOP);
    }
    double[] sorted = level.clone();
    Arrays.sort(sorted);
    double reference = sorted[(int) (sorted.length * 0.95)];
    loud = new boolean[level.length];
    for (int hop = 0; hop < loud.length; hop++) {
      loud[hop] = level[hop] > AUDIBLE * reference;
    }
  }

  /** Seconds to the onset nearest to a time; not a number if there is none around. */
  double onset(double seconds) {
    int near = (int) (seconds / HOP_SECONDS);
    for (int away = 0; away <= REACH / HOP_SECONDS; away++) {
      if (isOnset(near - away)) {
        return (near - away) * HOP_SECONDS;
      }
      if (isOnset(near + away)) {
        return (near + away) * HOP_SECONDS;
      }
    }
    return Double.NaN;
  }

  private boolean isOnset(int hop) {
    if (hop < PAUSE_HOPS || hop >= loud.length || !loud[hop]) {
      return false;
    }
    for (int before = 1; before <= PAUSE_HOPS; before++) {
      if (loud[hop - before]) {
        return false;
      }
    }
    return true;
  }
}
