package dev.starloom.postprocess.music;

import dev.starloom.postprocess.sound.Stereo;
import java.util.SplittableRandom;

/** Two-operator frequency modulation with an inharmonic ratio (Chowning), dying away slowly. */
final class Bell implements Instrument {
  private static final double LEVEL = 0.16;
  private static final double RATIO = 3.53;
  private static final double RING_SECONDS = 4.5;
  private static final double ATTACK_SAMPLES = 96;

  @Override
  public void play(Note note, Stereo out, SplittableRandom random) {
    int start = Stereo.index(note.at());
    int length = Math.min(Stereo.index(RING_SECONDS), out.length() - start);
    double step = 2 * Math.PI * note.hertz() / Stereo.SAMPLE_RATE;
    double fade = Math.exp(-1.5 / Stereo.SAMPLE_RATE);
    double mellowing = Math.exp(-3.2 / Stereo.SAMPLE_RATE);
    double amplitude = LEVEL * note.velocity();
    double index = 1.1 * note.velocity();
    double left = Stereo.gain(note.pan(), -1);
    double right = Stereo.gain(note.pan(), 1);
    for (int i = 0; i < length; i++) {
      double strike = Math.min(1, i / ATTACK_SAMPLES);
      double sample = Math.sin(step * i + index * Math.sin(step * RATIO * i));
      double end = Math.min(1, (length - i) / 4800.0);
      out.add(start + i, sample * amplitude * strike * end, left, right);
      amplitude *= fade;
      index *= mellowing;
    }
  }
}
