package dev.starloom.postprocess.sound;

/** The first reflections of a small furnished room, other ones on each side. */
final class Room {
  private static final double[][] MILLIS = {{13, 27, 41}, {17, 31, 47}};
  private static final double[] LEVELS = {0.10, 0.07, 0.045};

  /** Walls take the highs away. */
  private static final double DULLING = 0.4;

  private Room() {}

  /** Adds a voice in the middle, and its room around it. */
  static void add(float[] voice, Stereo bus) {
    side(voice, bus.left(), MILLIS[0]);
    side(voice, bus.right(), MILLIS[1]);
  }

  private static void side(float[] voice, float[] out, double[] millis) {
    int[] lag = new int[millis.length];
    for (int k = 0; k < lag.length; k++) {
      lag[k] = Stereo.index(millis[k] / 1000);
    }
    double dull = 0;
    for (int i = 0; i < out.length; i++) {
      double echo = 0;
      for (int k = 0; k < lag.length; k++) {
        int from = i - lag[k];
        echo += from >= 0 && from < voice.length ? LEVELS[k] * voice[from] : 0;
      }
      dull += DULLING * (echo - dull);
      out[i] += (float) ((i < voice.length ? voice[i] : 0) + dull);
    }
  }
}
