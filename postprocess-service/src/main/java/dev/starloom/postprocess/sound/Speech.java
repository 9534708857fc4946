package dev.starloom.postprocess.sound;

/**
 * All that is spoken in a film.
 *
 * @param samples mono, from the film's beginning on
 * @param sampleRate in Hz
 */
public record Speech(float[] samples, int sampleRate) {
  /** What people expect of a voice: the sum of all later numbers is relative to this. */
  static final double LOUDNESS = -16;

  /** A line so quiet that it is rather noise is not raised to the skies. */
  private static final double MOST_GAIN = 40;

  /** At the mix's rate, clean, even and at {@link #LOUDNESS}. */
  float[] polished() {
    float[] voice = Resampler.convert(samples, sampleRate).clone();
    level(voice);
    new VoiceChain().apply(voice);
    level(voice);
    return voice;
  }

  /** One voice in the middle is heard on two loudspeakers. */
  private static void level(float[] voice) {
    double loudness = LoudnessMeter.of(new Stereo(voice, voice));
    if (loudness > LoudnessMeter.SILENCE) {
      double gain = Math.pow(10, Math.min(MOST_GAIN, LOUDNESS - loudness) / 20);
      for (int i = 0; i < voice.length; i++) {
        voice[i] *= (float) gain;
      }
    }
  }
}
