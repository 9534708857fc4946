package dev.starloom.postprocess.music;

import dev.starloom.postprocess.sound.Stereo;

/**
 * A large soft hall: a feedback delay network of eight lines mixed by a Householder matrix (Jot and
 * Chaigne), darker the longer it rings.
 */
final class Reverb {
  /** Mutually prime lengths of 30 to 79 ms. */
  private static final int[] LENGTHS = {1433, 1601, 1867, 2053, 2251, 2399, 2687, 3797};

  private static final double DECAY_SECONDS = 2.8;
  private static final double DAMPING = 0.32;
  private static final double SEND = 0.3;

  private Reverb() {}

  /**
   * @param wet level of the hall beside the direct sound
   */
  static void apply(Stereo sound, double wet) {
    int lines = LENGTHS.length;
    double[][] delay = new double[lines][];
    double[] loss = new double[lines];
    for (int k = 0; k < lines; k++) {
      delay[k] = new double[LENGTHS[k]];
      loss[k] = Math.pow(0.001, LENGTHS[k] / (DECAY_SECONDS * Stereo.SAMPLE_RATE));
    }
    int[] at = new int[lines];
    double[] damped = new double[lines];
    for (int i = 0; i < sound.length(); i++) {
      double sum = 0;
      double left = 0;
      double right = 0;
      for (int k = 0; k < lines; k++) {
        damped[k] += (1 - DAMPING) * (delay[k][at[k]] - damped[k]);
        double out = damped[k] * loss[k];
        sum += out;
        left += (k & 2) == 0 ? out : -out;
        right += (k & 4) == 0 ? out : -out;
      }
      double inLeft = sound.left()[i] * SEND;
      double inRight = sound.right()[i] * SEND;
      for (int k = 0; k < lines; k++) {
        double in = (k & 1) == 0 ? inLeft : inRight;
        delay[k][at[k]] = damped[k] * loss[k] - sum * 2 / lines + in;
        at[k] = at[k] + 1 == LENGTHS[k] ? 0 : at[k] + 1;
      }
      sound.left()[i] += (float) (left * wet);
      sound.right()[i] += (float) (right * wet);
    }
  }
}
