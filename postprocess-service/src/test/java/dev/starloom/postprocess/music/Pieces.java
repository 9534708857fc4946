package dev.starloom.postprocess.music;

import dev.starloom.postprocess.sound.Biquad;
import dev.starloom.postprocess.sound.Stereo;
import java.util.List;

/** Scores for tests, and what can be measured of music. */
final class Pieces {
  private Pieces() {}

  /** Five shots, the fourth the wildest. */
  static Score score(String mood, String language, long seed, double seconds) {
    double[] wild = {0.3, 0.5, 0.4, 0.9, 0.3};
    var sections = new java.util.ArrayList<Section>();
    for (int i = 0; i < wild.length; i++) {
      sections.add(new Section(seconds * i / wild.length, wild[i]));
    }
    return new Score(mood, language, seed, seconds, sections);
  }

  static double rms(float[] channel, double from, double to) {
    double energy = 0;
    int start = Stereo.index(from);
    int end = Math.min(channel.length, Stereo.index(to));
    for (int i = start; i < end; i++) {
      energy += channel[i] * channel[i];
    }
    return Math.sqrt(energy / (end - start));
  }

  /** Share of the energy above a frequency. */
  static double above(float[] channel, double hertz) {
    List<Biquad> filters = List.of(Biquad.highPass(hertz, 0.54), Biquad.highPass(hertz, 1.31));
    double all = 1e-12;
    double high = 0;
    for (float sample : channel) {
      double out = sample;
      for (Biquad filter : filters) {
        out = filter.next(out);
      }
      all += sample * sample;
      high += out * out;
    }
    return high / all;
  }

  /** Mean frequency by zero crossings of the slope: of a bright sound it is higher. */
  static double brightness(float[] channel) {
    double slope = 0;
    double all = 1e-12;
    for (int i = 1; i < channel.length; i++) {
      double step = channel[i] - channel[i - 1];
      slope += step * step;
      all += channel[i] * channel[i];
    }
    return Math.sqrt(slope / all) * Stereo.SAMPLE_RATE / (2 * Math.PI);
  }

  /** Share of half-second windows quieter than half the mean. */
  static double quietShare(float[] channel) {
    double mean = rms(channel, 0, channel.length / 48000.0);
    int quiet = 0;
    int all = channel.length / 24000;
    for (int i = 0; i < all; i++) {
      quiet += rms(channel, i * 0.5, i * 0.5 + 0.5) < 0.5 * mean ? 1 : 0;
    }
    return (double) quiet / all;
  }

  static float highestJump(float[] channel) {
    float jump = 0;
    for (int i = 1; i < channel.length; i++) {
      jump = Math.max(jump, Math.abs(channel[i] - channel[i - 1]));
    }
    return jump;
  }

  static float peak(float[] channel) {
    float peak = 0;
    for (float sample : channel) {
      peak = Math.max(peak, Math.abs(sample));
    }
    return peak;
  }

  static long onsets(Score score) {
    return Composer.compose(score, new java.util.SplittableRandom(score.seed())).stream()
        .filter(note -> !(note.instrument() instanceof Pad))
        .filter(note -> !(note.instrument() instanceof Bass))
        .count();
  }
}
