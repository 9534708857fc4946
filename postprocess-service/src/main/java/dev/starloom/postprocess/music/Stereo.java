package dev.starloom.postprocess.music;

/** Two channels of sound at {@link #SAMPLE_RATE}. */
record Stereo(float[] left, float[] right) {
  static final int SAMPLE_RATE = 48000;

  static Stereo silence(double seconds) {
    int length = (int) Math.round(seconds * SAMPLE_RATE);
    return new Stereo(new float[length], new float[length]);
  }

  int length() {
    return left.length;
  }

  /** Index of the sample at a time; may be beyond the end. */
  static int index(double seconds) {
    return (int) Math.round(seconds * SAMPLE_RATE);
  }

  /** Adds a sample with equal-power panning gains made by {@link #gain}. */
  void add(int index, double sample, double leftGain, double rightGain) {
    left[index] += (float) (sample * leftGain);
    right[index] += (float) (sample * rightGain);
  }

  /**
   * @param side -1 for the left channel, 1 for the right
   */
  static double gain(double pan, int side) {
    return Math.sin(Math.PI / 4 * (1 + side * pan));
  }
}
