package dev.starloom.render.wan.denoise;

/**
 * How far a prediction is pushed from the negative prompt towards the prompt. As in the reference,
 * a high-noise scale of at most 1 turns guidance off for both experts, which halves the work.
 *
 * @param high of the expert for much noise
 * @param low of the other one
 */
public record Guidance(double high, double low) {
  /** What the model was released with. */
  public static final Guidance USUAL = new Guidance(4, 3);

  public static final Guidance OFF = new Guidance(1, 1);

  public Guidance {
    if (!(high >= 0 && low >= 0) || Double.isInfinite(high) || Double.isInfinite(low)) {
      throw new IllegalArgumentException(
          "guidance " + high + "," + low + " is below 0 or no number");
    }
  }

  /** Whether the negative prompt is looked at. */
  public boolean on() {
    return high > 1;
  }

  /** The scale of an expert; 1 takes the prompt's prediction as it is. */
  double of(Expert expert) {
    if (!on()) {
      return 1;
    }
    return expert == Expert.HIGH_NOISE ? high : low;
  }

  /** {@code u + g (c - u)}, written over the first argument. */
  static float[] mix(float[] negative, float[] prompt, double scale) {
    float factor = (float) scale;
    for (int i = 0; i < negative.length; i++) {
      negative[i] += factor * (prompt[i] - negative[i]);
    }
    return negative;
  }
}
