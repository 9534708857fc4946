package dev.starloom.postprocess.sound;

/** Clean-up, presence and compression of a voice whose loudness is known. */
final class VoiceChain {
  private static final double THRESHOLD_DB = -21;
  private static final double KNEE_DB = 8;
  private static final double RATIO = 2.8;
  private static final double ATTACK_SECONDS = 0.006;
  private static final double RELEASE_SECONDS = 0.14;

  private final Biquad[] filters = {
    Biquad.highPass(85, 0.7),
    Biquad.peak(240, 1, -2),
    Biquad.peak(2900, 1.1, 2.5),
    Biquad.highShelf(7500, -2.5)
  };
  private double envelope;

  void apply(float[] voice) {
    double attack = 1 - Math.exp(-1 / (ATTACK_SECONDS * Stereo.SAMPLE_RATE));
    double release = 1 - Math.exp(-1 / (RELEASE_SECONDS * Stereo.SAMPLE_RATE));
    double gain = 1;
    for (int i = 0; i < voice.length; i++) {
      double sample = voice[i];
      for (Biquad filter : filters) {
        sample = filter.next(sample);
      }
      double level = Math.abs(sample);
      envelope += (level > envelope ? attack : release) * (level - envelope);
      if (i % 16 == 0) {
        gain = Math.pow(10, reduction(20 * Math.log10(envelope + 1e-9)) / 20);
      }
      voice[i] = (float) (sample * gain);
    }
  }

  /** Decibels by which a level is lowered, with a soft knee (Giannoulis and others, 2012). */
  static double reduction(double level) {
    double over = level - THRESHOLD_DB;
    double slope = 1 / RATIO - 1;
    if (over <= -KNEE_DB / 2) {
      return 0;
    }
    return over < KNEE_DB / 2
        ? slope * Math.pow(over + KNEE_DB / 2, 2) / (2 * KNEE_DB)
        : slope * over;
  }
}
