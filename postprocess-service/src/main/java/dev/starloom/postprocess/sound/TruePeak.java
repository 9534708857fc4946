package dev.starloom.postprocess.sound;

/** Peaks as they are between samples: the signal at four times its rate (BS.1770-4, annex 2). */
final class TruePeak {
  /** Samples that share one peak: a millisecond. */
  static final int BLOCK = Stereo.SAMPLE_RATE / 1000;

  private static final int PHASES = 4;
  private static final int HALF = 10;

  /** What is quieter than this cannot have a peak that anyone limits. */
  private static final double WORTH_A_LOOK = 0.25;

  private static final double[][] TAPS = taps();

  private TruePeak() {}

  private static double[][] taps() {
    double[][] taps = new double[PHASES - 1][2 * HALF];
    for (int phase = 1; phase < PHASES; phase++) {
      for (int k = 0; k < 2 * HALF; k++) {
        double x = k - HALF + 1 - (double) phase / PHASES;
        double window = 0.5 + 0.5 * Math.cos(Math.PI * x / HALF);
        taps[phase - 1][k] = Math.sin(Math.PI * x) / (Math.PI * x) * window;
      }
    }
    return taps;
  }

  /** The larger channel's peak in each {@link #BLOCK} samples; the last block may be shorter. */
  static float[] blocks(Stereo sound) {
    float[] peaks = new float[(sound.length() + BLOCK - 1) / BLOCK];
    float loudest = Math.max(highest(sound.left()), highest(sound.right()));
    for (float[] channel : new float[][] {sound.left(), sound.right()}) {
      for (int i = 0; i < channel.length; i++) {
        double peak = Math.abs(channel[i]);
        if (peak > WORTH_A_LOOK * loudest) {
          peak = Math.max(peak, between(channel, i));
        }
        peaks[i / BLOCK] = Math.max(peaks[i / BLOCK], (float) peak);
      }
    }
    return peaks;
  }

  private static float highest(float[] channel) {
    float highest = 0;
    for (float sample : channel) {
      highest = Math.max(highest, Math.abs(sample));
    }
    return highest;
  }

  /** The highest value between a sample and the next. */
  private static double between(float[] channel, int at) {
    int first = at - HALF + 1;
    if (first < 0 || first + 2 * HALF > channel.length) {
      return 0;
    }
    double peak = 0;
    for (double[] phase : TAPS) {
      double sum = 0;
      for (int k = 0; k < phase.length; k++) {
        sum += phase[k] * channel[first + k];
      }
      peak = Math.max(peak, Math.abs(sum));
    }
    return peak;
  }
}
