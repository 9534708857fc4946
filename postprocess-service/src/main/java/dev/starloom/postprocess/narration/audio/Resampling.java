package dev.starloom.postprocess.narration.audio;

/** Changes the sample rate of sound with a windowed sinc (Hann, 16 zero crossings each side). */
public final class Resampling {
  private static final int CROSSINGS = 16;
  private static final int STEPS = 512;

  private Resampling() {}

  /** The same sound at another rate; the same array if the rates are equal. */
  public static float[] of(float[] samples, int from, int to) {
    if (from == to || samples.length == 0) {
      return samples;
    }
    // Below the lower of the two limits, so that nothing folds back.
    double cutoff = Math.min(1, (double) to / from) * 0.97;
    float[] kernel = kernel(cutoff);
    int reach = (int) Math.ceil(CROSSINGS / cutoff);
    float[] out = new float[(int) Math.round((double) samples.length * to / from)];
    for (int i = 0; i < out.length; i++) {
      double centre = (double) i * from / to;
      int first = Math.max(0, (int) Math.ceil(centre - reach));
      int last = Math.min(samples.length - 1, (int) Math.floor(centre + reach));
      double sum = 0;
      for (int k = first; k <= last; k++) {
        sum += samples[k] * kernel[(int) Math.round(Math.abs(centre - k) * STEPS)];
      }
      out[i] = (float) sum;
    }
    return out;
  }

  /** One half of the kernel, at {@link #STEPS} places a sample. */
  private static float[] kernel(double cutoff) {
    double reach = CROSSINGS / cutoff;
    float[] half = new float[(int) Math.ceil(reach + 1) * STEPS + 1];
    half[0] = (float) cutoff;
    for (int i = 1; i < half.length; i++) {
      double x = (double) i / STEPS;
      if (x < reach) {
        double sinc = Math.sin(Math.PI * cutoff * x) / (Math.PI * x);
        half[i] = (float) (sinc * (0.5 + 0.5 * Math.cos(Math.PI * x / reach)));
      }
    }
    return half;
  }
}
