package dev.starloom.postprocess.narration.align;

import dev.starloom.postprocess.narration.audio.Sound;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the pauses in speech by its energy. */
final class Pauses {
  private static final double HOP_SECONDS = 0.005;
  private static final int WINDOW_HOPS = 2;
  private static final double LEAST_SECONDS = 0.08;

  /** Silence is this much below loud speech (-34 dB), or what little is above a noisy floor. */
  private static final double RELATIVE = 0.02;

  private static final double ABOVE_FLOOR = 3;
  private static final double MOST_RELATIVE = 0.1;

  /**
   * A stretch without speech.
   *
   * @param from seconds
   * @param to seconds
   */
  record Pause(double from, double to) {
    double seconds() {
      return to - from;
    }
  }

  private Pauses() {}

  /** In order of time; silence at either end counts too. */
  static List<Pause> in(Sound sound) {
    double[] level = levels(sound);
    double threshold = threshold(level);
    var pauses = new ArrayList<Pause>();
    int quietSince = -1;
    for (int i = 0; i <= level.length; i++) {
      boolean quiet = i < level.length && level[i] < threshold;
      if (quiet && quietSince < 0) {
        quietSince = i;
      } else if (!quiet && quietSince >= 0) {
        var pause = new Pause(quietSince * HOP_SECONDS, i * HOP_SECONDS);
        if (pause.seconds() >= LEAST_SECONDS) {
          pauses.add(pause);
        }
        quietSince = -1;
      }
    }
    return pauses;
  }

  /** Root mean square of each hop. */
  private static double[] levels(Sound sound) {
    int hop = Math.max(1, (int) Math.round(HOP_SECONDS * sound.sampleRate()));
    double[] level = new double[sound.samples().length / hop];
    for (int i = 0; i < level.length; i++) {
      double energy = 0;
      int end = Math.min(sound.samples().length, (i + WINDOW_HOPS) * hop);
      for (int k = i * hop; k < end; k++) {
        energy += sound.samples()[k] * sound.samples()[k];
      }
      level[i] = Math.sqrt(energy / (end - i * hop));
    }
    return level;
  }

  private static double threshold(double[] level) {
    double[] sorted = level.clone();
    Arrays.sort(sorted);
    double loud = sorted.length == 0 ? 0 : sorted[(int) (sorted.length * 0.95)];
    double floor = sorted.length == 0 ? 0 : sorted[(int) (sorted.length * 0.05)];
    return Math.min(Math.max(RELATIVE * loud, ABOVE_FLOOR * floor), MOST_RELATIVE * loud);
  }
}
