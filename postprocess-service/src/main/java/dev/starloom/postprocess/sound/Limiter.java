package dev.starloom.postprocess.sound;

/**
 * Gain over time that keeps peaks below a limit: it is down before a peak comes and rises slowly
 * after it. In steps of {@link TruePeak#BLOCK} samples, joined by straight lines.
 */
final class Limiter {
  /** Blocks on either side that a peak is felt in; more than smoothing and joining reach. */
  private static final int REACH = 5;

  private static final int SMOOTHING = 3;
  private static final double RELEASE_MILLIS = 90;

  private final double[] gain;

  private Limiter(double[] gain) {
    this.gain = gain;
  }

  /**
   * @param peaks by {@link TruePeak#blocks}
   * @param gain by which everything is raised, limited or not
   * @param limit the highest peak allowed
   */
  static Limiter of(float[] peaks, double gain, double limit) {
    double[] held = new double[peaks.length];
    double rise = 1 - Math.exp(-1 / RELEASE_MILLIS);
    double last = gain;
    for (int b = 0; b < peaks.length; b++) {
      double least = gain;
      int end = Math.min(peaks.length - 1, b + REACH);
      for (int k = Math.max(0, b - REACH); k <= end; k++) {
        least = Math.min(least, limit / Math.max(1e-9, peaks[k]));
      }
      last = Math.min(least, last + (gain - last) * rise);
      held[b] = last;
    }
    return new Limiter(smooth(held));
  }

  private static double[] smooth(double[] held) {
    double[] smooth = new double[held.length];
    for (int b = 0; b < held.length; b++) {
      int start = Math.max(0, b - SMOOTHING);
      int end = Math.min(held.length - 1, b + SMOOTHING);
      for (int k = start; k <= end; k++) {
        smooth[b] += held[k] / (end - start + 1);
      }
    }
    return smooth;
  }

  /** Gain of a sample. */
  double at(int sample) {
    int block = sample / TruePeak.BLOCK;
    double part = (double) (sample % TruePeak.BLOCK) / TruePeak.BLOCK;
    double next = gain[Math.min(gain.length - 1, block + 1)];
    return gain[block] + (next - gain[block]) * part;
  }
}
