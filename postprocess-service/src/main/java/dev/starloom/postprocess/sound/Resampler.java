package dev.starloom.postprocess.sound;

/** Band-limited conversion to {@link Stereo#SAMPLE_RATE} by a windowed sinc. */
public final class Resampler {
  private static final int HALF = 16;

  /** The pass band ends a little below the lower rate's limit, so that nothing folds back. */
  private static final double ROLL_OFF = 0.94;

  private Resampler() {}

  /**
   * @param rate of the samples, in Hz
   */
  public static float[] convert(float[] samples, int rate) {
    if (rate == Stereo.SAMPLE_RATE) {
      return samples;
    }
    int common = gcd(rate, Stereo.SAMPLE_RATE);
    int up = Stereo.SAMPLE_RATE / common;
    int down = rate / common;
    double[][] taps = taps(up, ROLL_OFF * Math.min(1, (double) Stereo.SAMPLE_RATE / rate));
    float[] out = new float[(int) ((long) samples.length * up / down)];
    for (int i = 0; i < out.length; i++) {
      long at = (long) i * down;
      out[i] = (float) sum(samples, (int) (at / up), taps[(int) (at % up)]);
    }
    return out;
  }

  private static double sum(float[] samples, int at, double[] taps) {
    double sum = 0;
    int first = at - HALF + 1;
    for (int k = Math.max(0, -first); k < taps.length && first + k < samples.length; k++) {
      sum += taps[k] * samples[first + k];
    }
    return sum;
  }

  private static double[][] taps(int phases, double band) {
    double[][] taps = new double[phases][2 * HALF];
    for (int phase = 0; phase < phases; phase++) {
      for (int k = 0; k < 2 * HALF; k++) {
        double x = k - HALF + 1 - (double) phase / phases;
        double window = 0.5 + 0.5 * Math.cos(Math.PI * Math.min(1, Math.abs(x) / HALF));
        double turn = Math.PI * band * x;
        taps[phase][k] = band * window * (Math.abs(turn) < 1e-9 ? 1 : Math.sin(turn) / turn);
      }
    }
    return taps;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
