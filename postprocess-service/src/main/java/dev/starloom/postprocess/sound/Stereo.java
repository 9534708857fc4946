package dev.starloom.postprocess.sound;

/** Two channels of sound at {@link #SAMPLE_RATE}. */
public record Stereo(float[] left, float[] right) {
  public static final int SAMPLE_RATE = 48000;

  public Stereo {
    if (left.length != right.length) {
      throw new IllegalArgumentException("channels of " + left.length + " and " + right.length);
    }
  }

  public static Stereo silence(double seconds) {
    int length = index(seconds);
    return new Stereo(new float[length], new float[length]);
  }

  public int length() {
    return left.length;
  }

  /** Index of the sample at a time; may be beyond the end. */
  public static int index(double seconds) {
    return (int) Math.round(seconds * SAMPLE_RATE);
  }

  /** Adds a sample with equal-power panning gains made by {@link #gain}. */
  public void add(int index, double sample, double leftGain, double rightGain) {
    left[index] += (float) (sample * leftGain);
    right[index] += (float) (sample * rightGain);
  }

  /**
   * Gain of a channel for a sound at a place, of equal power wherever it is.
   *
   * @param pan -1 left to 1 right
   * @param side -1 for the left channel, 1 for the right
   */
  public static double gain(double pan, int side) {
    return Math.sin(Math.PI / 4 * (1 + side * pan));
  }

  /** Multiplies all samples. */
  public void scale(double gain) {
    for (int i = 0; i < left.length; i++) {
      left[i] *= (float) gain;
      right[i] *= (float) gain;
    }
  }
}
