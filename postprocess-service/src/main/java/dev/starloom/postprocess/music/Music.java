package dev.starloom.postprocess.music;

import dev.starloom.postprocess.sound.Stereo;
import java.util.List;
import java.util.SplittableRandom;

/** Background music that fits a film: composed and played from a seed, free of anyone's rights. */
public final class Music {
  private static final double FADE_IN_SECONDS = 1.2;
  private static final double FADE_OUT_SECONDS = 2.0;
  private static final double HALL = 0.5;
  private static final double TARGET_RMS = 0.08;
  private static final double PEAK = 0.9;
  private static final double SUBSONIC = 2 * Math.PI * 28 / Stereo.SAMPLE_RATE;

  private Music() {}

  /** Plays stereo of exactly the score's length. Equal scores give equal sound. */
  public static Stereo perform(Score score) {
    var random = new SplittableRandom(score.seed());
    var sound = Stereo.silence(score.seconds());
    for (Note note : Composer.compose(score, random)) {
      if (Stereo.index(note.at()) < sound.length()) {
        note.instrument().play(note, sound, random);
      }
    }
    Reverb.apply(sound, HALL);
    for (float[] channel : List.of(sound.left(), sound.right())) {
      master(channel);
      level(channel);
    }
    return sound;
  }

  /** Takes away what is too low to hear and fades both ends to silence. */
  private static void master(float[] channel) {
    double low = 0;
    for (int i = 0; i < channel.length; i++) {
      low += SUBSONIC * (channel[i] - low);
      double in = i / (FADE_IN_SECONDS * Stereo.SAMPLE_RATE);
      double out = (channel.length - 1 - i) / (FADE_OUT_SECONDS * Stereo.SAMPLE_RATE);
      channel[i] = (float) ((channel[i] - low) * ease(in) * ease(out));
    }
  }

  private static double ease(double x) {
    double t = Math.min(1, x);
    return t * t * (3 - 2 * t);
  }

  /** Each channel on its own, as a hall's long tones gather on one side by chance. */
  private static void level(float[] channel) {
    double energy = 0;
    double peak = 1e-9;
    for (float sample : channel) {
      energy += sample * sample;
      peak = Math.max(peak, Math.abs(sample));
    }
    double rms = Math.sqrt(energy / Math.max(1, channel.length));
    double gain = Math.min(PEAK / peak, TARGET_RMS / Math.max(rms, 1e-9));
    for (int i = 0; i < channel.length; i++) {
      channel[i] *= (float) gain;
    }
  }
}
