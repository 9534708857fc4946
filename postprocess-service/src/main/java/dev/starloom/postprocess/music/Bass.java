package dev.starloom.postprocess.music;

import dev.starloom.postprocess.sound.Stereo;
import java.util.SplittableRandom;

/** A round sine with a little of its octave, so that small speakers hear it. */
final class Bass implements Instrument {
  private static final double LEVEL = 0.09;
  private static final double EDGE_SECONDS = 0.35;

  @Override
  public void play(Note note, Stereo out, SplittableRandom random) {
    int start = Stereo.index(note.at());
    int length = Math.min(Stereo.index(note.seconds()), out.length() - start);
    double step = 2 * Math.PI * note.hertz() / Stereo.SAMPLE_RATE;
    double edge = EDGE_SECONDS * Stereo.SAMPLE_RATE;
    double gain = LEVEL * note.velocity();
    for (int i = 0; i < length; i++) {
      double envelope = Math.min(1, Math.min(i, length - i) / edge);
      double sample = Math.sin(step * i) + 0.3 * Math.sin(2 * step * i);
      out.add(start + i, sample * gain * envelope * envelope, 1, 1);
    }
  }
}
