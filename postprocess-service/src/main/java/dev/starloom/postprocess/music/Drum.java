package dev.starloom.postprocess.music;

import dev.starloom.postprocess.sound.Stereo;
import java.util.SplittableRandom;

/** A large low drum: a falling tone with a dull slap of noise at its beginning. */
final class Drum implements Instrument {
  private static final double LEVEL = 0.4;
  private static final double SECONDS = 1.4;

  @Override
  public void play(Note note, Stereo out, SplittableRandom random) {
    int start = Stereo.index(note.at());
    int length = Math.min(Stereo.index(SECONDS), out.length() - start);
    double floor = note.hertz();
    double phase = 0;
    double slap = 0;
    for (int i = 0; i < length; i++) {
      double t = (double) i / Stereo.SAMPLE_RATE;
      phase += 2 * Math.PI * floor * (1 + 1.2 * Math.exp(-t * 28)) / Stereo.SAMPLE_RATE;
      slap += 0.12 * (random.nextDouble() * 2 - 1 - slap);
      double body = Math.sin(phase) * Math.exp(-t * 4.2);
      double noise = slap * 1.4 * Math.exp(-t * 45);
      double strike = Math.min(1, Math.min(i / 120.0, (length - i) / 4800.0));
      double sample = (body + noise) * strike * LEVEL * note.velocity();
      out.add(start + i, sample, Stereo.gain(note.pan(), -1), Stereo.gain(note.pan(), 1));
    }
  }
}
