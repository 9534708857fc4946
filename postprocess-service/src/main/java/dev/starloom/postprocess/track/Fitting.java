package dev.starloom.postprocess.track;

import dev.starloom.postprocess.sound.Stereo;
import java.util.Arrays;

/** Makes sound as long as a film: cut, or repeated with a crossfade, with soft ends. */
final class Fitting {
  /** Silence at the beginning of a track that is skipped, at most. */
  static final double SPARE_SECONDS = 20;

  private static final float SILENCE = 0.001f;
  private static final double CROSSFADE_SECONDS = 2;
  private static final double START_SECONDS = 0.6;
  private static final double END_SECONDS = 2.5;

  private Fitting() {}

  /** Without the silence at both ends. */
  static Stereo trimmed(Stereo sound) {
    int start = 0;
    int end = sound.length();
    while (start < end && silent(sound, start)) {
      start++;
    }
    while (end > start && silent(sound, end - 1)) {
      end--;
    }
    return new Stereo(
        Arrays.copyOfRange(sound.left(), start, end),
        Arrays.copyOfRange(sound.right(), start, end));
  }

  private static boolean silent(Stereo sound, int at) {
    return Math.abs(sound.left()[at]) < SILENCE && Math.abs(sound.right()[at]) < SILENCE;
  }

  static Stereo fitted(Stereo sound, int length) {
    return new Stereo(fitted(sound.left(), length), fitted(sound.right(), length));
  }

  private static float[] fitted(float[] from, int length) {
    float[] to = new float[length];
    int cross = Math.min(Stereo.index(CROSSFADE_SECONDS), from.length / 4);
    for (int start = 0; start < length; start += from.length - cross) {
      boolean last = start + from.length >= length;
      for (int i = 0; i < from.length && start + i < length; i++) {
        double gain = start == 0 ? 1 : power(i, cross);
        gain *= last ? 1 : power(from.length - i, cross);
        to[start + i] += (float) (from[i] * gain);
      }
      if (last) {
        break;
      }
    }
    soften(to);
    return to;
  }

  /** Of equal power: two parts of one piece are not alike at the same time. */
  private static double power(int i, int length) {
    return i >= length ? 1 : Math.sin(Math.PI / 2 * i / length);
  }

  private static void soften(float[] sound) {
    double in = Math.min(Stereo.index(START_SECONDS), sound.length / 4.0);
    double out = Math.min(Stereo.index(END_SECONDS), sound.length / 2.0);
    for (int i = 0; i < sound.length; i++) {
      double gain = Math.min(1, i / in) * Math.min(1, (sound.length - 1 - i) / out);
      sound[i] *= (float) (gain * gain * (3 - 2 * gain));
    }
  }
}
