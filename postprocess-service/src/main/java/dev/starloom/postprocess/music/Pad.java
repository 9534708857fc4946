package dev.starloom.postprocess.music;

import dev.starloom.postprocess.sound.Stereo;
import java.util.SplittableRandom;

/** Two detuned saw tones through a slowly opening low-pass, soft at both ends. */
final class Pad implements Instrument {
  private static final double ATTACK_SECONDS = 1.1;
  private static final double RELEASE_SECONDS = 1.4;
  private static final double DETUNE = 0.0028;
  private static final double LEVEL = 0.09;

  /** Samples over which the filter stays and the loudness is a straight line. */
  private static final int SLOWLY = 64;

  private final double brilliance;

  Pad(double brilliance) {
    this.brilliance = brilliance;
  }

  @Override
  public void play(Note note, Stereo out, SplittableRandom random) {
    double step = note.hertz() / Stereo.SAMPLE_RATE;
    tone(note, out.left(), step * (1 - DETUNE), random.nextDouble(), -1);
    tone(note, out.right(), step * (1 + DETUNE), random.nextDouble(), 1);
  }

  private void tone(Note note, float[] channel, double step, double phase, int side) {
    int start = Stereo.index(note.at());
    int length = Stereo.index(note.seconds() + RELEASE_SECONDS);
    double gain = LEVEL * note.velocity() * Stereo.gain(note.pan(), side);
    double sway = 2 * Math.PI * 0.11 / Stereo.SAMPLE_RATE;
    double low = 0;
    double band = 0;
    int end = Math.min(length, channel.length - start);
    for (int i = 0; i < end; i += SLOWLY) {
      double cutoff = 0.045 + 0.09 * brilliance * (1 + 0.5 * Math.sin(sway * i + side));
      double level = gain * envelope(i, length);
      double rise = (gain * envelope(Math.min(length, i + SLOWLY), length) - level) / SLOWLY;
      for (int k = start + i; k < start + Math.min(end, i + SLOWLY); k++) {
        phase += step;
        phase -= phase >= 1 ? 1 : 0;
        // State-variable low-pass (Chamberlin), Q about 0.8
        low += cutoff * band;
        band += cutoff * (saw(phase, step) - low - 1.25 * band);
        channel[k] += (float) (low * level);
        level += rise;
      }
    }
  }

  /** Saw without the aliasing of its jump: PolyBLEP (Välimäki and Huovilainen). */
  static double saw(double phase, double step) {
    double value = 2 * phase - 1;
    if (phase < step) {
      double t = phase / step;
      return value - (2 * t - t * t - 1);
    }
    if (phase > 1 - step) {
      double t = (phase - 1) / step;
      return value - (t * t + 2 * t + 1);
    }
    return value;
  }

  private static double envelope(int i, int length) {
    double in = Math.min(1, i / (ATTACK_SECONDS * Stereo.SAMPLE_RATE));
    double out = Math.min(1, (length - i) / (RELEASE_SECONDS * Stereo.SAMPLE_RATE));
    return in * in * (3 - 2 * in) * out * out;
  }
}
