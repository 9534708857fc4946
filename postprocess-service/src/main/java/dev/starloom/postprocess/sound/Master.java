package dev.starloom.postprocess.sound;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Brings a mix to the loudness of a finished film: measured, raised by one gain, limited, and
 * measured again, as the limiter takes some loudness away.
 */
final class Master {
  /** Room for what AAC adds to peaks, in dBTP. */
  private static final double LIMIT_DBTP = -2;

  private static final double CLOSE_ENOUGH = 0.05;
  private static final int CORRECTIONS = 8;

  /** Where the limiter gives nothing back any more, louder is only worse. */
  private static final double MOST_CORRECTION_DB = 12;

  private final Limiter gain;

  private Master(Limiter gain) {
    this.gain = gain;
  }

  static Master of(Stereo mix) {
    return new Master(gain(mix));
  }

  /** Writes the mix, or a part of it, with the gain of the whole. */
  void write(Stereo sound, Path file) throws IOException {
    try (var out = new WaveWriter(file, Stereo.SAMPLE_RATE, 2, sound.length())) {
      for (int i = 0; i < sound.length(); i++) {
        double level = gain.at(i);
        out.write(sound.left()[i] * level);
        out.write(sound.right()[i] * level);
      }
    }
  }

  private static Limiter gain(Stereo mix) {
    float[] peaks = TruePeak.blocks(mix);
    double limit = Math.pow(10, LIMIT_DBTP / 20);
    double loudness = LoudnessMeter.of(mix);
    if (loudness <= LoudnessMeter.SILENCE) {
      return Limiter.of(peaks, 1, limit);
    }
    double needed = Loudness.TARGET - loudness;
    double gain = needed;
    Limiter limiter = Limiter.of(peaks, amplitude(gain), limit);
    for (int i = 0; i < CORRECTIONS; i++) {
      double error = Loudness.TARGET - loudness(mix, limiter);
      if (Math.abs(error) <= CLOSE_ENOUGH) {
        break;
      }
      gain = Math.min(gain + error, needed + MOST_CORRECTION_DB);
      limiter = Limiter.of(peaks, amplitude(gain), limit);
    }
    return limiter;
  }

  private static double amplitude(double decibels) {
    return Math.pow(10, decibels / 20);
  }

  private static double loudness(Stereo mix, Limiter gain) {
    var meter = new LoudnessMeter();
    for (int i = 0; i < mix.length(); i++) {
      double level = gain.at(i);
      meter.hear(mix.left()[i] * level, mix.right()[i] * level);
    }
    return meter.integrated();
  }
}
