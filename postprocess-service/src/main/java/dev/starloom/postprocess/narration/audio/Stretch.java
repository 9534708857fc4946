package dev.starloom.postprocess.narration.audio;

/**
 * Speaks faster without a higher pitch: overlap-add of pieces, each taken where it fits best to
 * what is there (WSOLA; Verhelst and Roelands 1993).
 */
public final class Stretch {
  private static final double WINDOW_SECONDS = 0.03;
  private static final double SEARCH_SECONDS = 0.008;

  private Stretch() {}

  /**
   * @param tempo 1.1 for a tenth faster
   * @return a sound of the length divided by the tempo
   */
  public static Sound faster(Sound sound, double tempo) {
    float[] in = sound.samples();
    int half = (int) (WINDOW_SECONDS * sound.sampleRate() / 2);
    float[] out = new float[(int) (in.length / tempo)];
    if (tempo == 1 || out.length < 4 * half) {
      return tempo == 1
          ? sound
          : new Sound(java.util.Arrays.copyOf(in, out.length), sound.sampleRate());
    }
    int search = (int) (SEARCH_SECONDS * sound.sampleRate());
    int source = 0;
    System.arraycopy(in, 0, out, 0, half);
    for (int at = half; at < out.length; at += half) {
      int follow = source + half;
      int wished = (int) (at * tempo);
      int next = bestNear(in, follow, wished, search, half);
      crossfade(in, follow, next, out, at, half);
      source = next;
    }
    return new Sound(out, sound.sampleRate());
  }

  /** Where near the wished place the sound is most like the one that would follow. */
  private static int bestNear(float[] in, int follow, int wished, int search, int length) {
    int best = wished;
    double most = Double.NEGATIVE_INFINITY;
    for (int at = Math.max(0, wished - search); at <= wished + search; at += 2) {
      double likeness = 0;
      double energy = 1e-6;
      for (int i = 0; i < length; i += 2) {
        double there = at(in, at + i);
        likeness += there * at(in, follow + i);
        energy += there * there;
      }
      likeness /= Math.sqrt(energy);
      if (likeness > most) {
        most = likeness;
        best = at;
      }
    }
    return best;
  }

  private static void crossfade(float[] in, int from, int to, float[] out, int at, int length) {
    for (int i = 0; i < length && at + i < out.length; i++) {
      double gain = 0.5 - 0.5 * Math.cos(Math.PI * i / length);
      out[at + i] = (float) ((1 - gain) * at(in, from + i) + gain * at(in, to + i));
    }
  }

  private static float at(float[] in, int index) {
    return index < in.length ? in[index] : 0;
  }
}
