package dev.starloom.postprocess.music;

import dev.starloom.postprocess.sound.Stereo;
import java.util.SplittableRandom;

/** A soft wind instrument with a late vibrato and a little breath, near a xiao or a shakuhachi. */
final class Flute implements Instrument {
  private static final double LEVEL = 0.085;
  private static final double ATTACK_SECONDS = 0.16;
  private static final double RELEASE_SECONDS = 0.4;
  private static final double VIBRATO_HERTZ = 4.9;
  private static final double BREATH = 0.05;
  private static final double[] HARMONICS = {1, 0.32, 0.16, 0.05};
  private static final int TABLE = 2048;
  private static final float[] WAVE = wave();

  private static float[] wave() {
    float[] wave = new float[TABLE + 1];
    for (int i = 0; i <= TABLE; i++) {
      for (int k = 0; k < HARMONICS.length; k++) {
        wave[i] += (float) (HARMONICS[k] * Math.sin(2 * Math.PI * (k + 1) * i / TABLE));
      }
    }
    return wave;
  }

  @Override
  public void play(Note note, Stereo out, SplittableRandom random) {
    int start = Stereo.index(note.at());
    int length = Math.min(Stereo.index(note.seconds() + RELEASE_SECONDS), out.length() - start);
    double step = note.hertz() / Stereo.SAMPLE_RATE * TABLE;
    double left = LEVEL * note.velocity() * Stereo.gain(note.pan(), -1);
    double right = LEVEL * note.velocity() * Stereo.gain(note.pan(), 1);
    double phase = 0;
    double bend = 1;
    double breath = 0;
    for (int i = 0; i < length; i++) {
      if (i % 32 == 0) {
        bend = 1 + vibrato((double) i / Stereo.SAMPLE_RATE);
      }
      phase += step * bend;
      phase -= phase >= TABLE ? TABLE : 0;
      breath += 0.2 * (random.nextDouble() - 0.5 - breath);
      double tone = WAVE[(int) phase] + BREATH * breath;
      out.add(start + i, tone * envelope(i, length), left, right);
    }
  }

  private static double vibrato(double seconds) {
    double depth = 0.006 * Math.min(1, Math.max(0, seconds - 0.35) / 0.6);
    return depth * Math.sin(2 * Math.PI * VIBRATO_HERTZ * seconds);
  }

  private static double envelope(int i, int length) {
    double in = Math.min(1, i / (ATTACK_SECONDS * Stereo.SAMPLE_RATE));
    double out = Math.min(1, (length - i) / (RELEASE_SECONDS * Stereo.SAMPLE_RATE));
    return in * in * (3 - 2 * in) * out * out;
  }
}
