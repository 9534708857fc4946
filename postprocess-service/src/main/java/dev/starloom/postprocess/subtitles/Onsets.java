package dev.starloom.postprocess.subtitles;

import dev.starloom.postprocess.narration.SpokenLine;
import dev.starloom.postprocess.narration.Utterance;

/**
 * When a word of a line is heard. Speech programs report a word where they began to work on it,
 * which may be in the pause before; so the report is moved to the sound that ends a pause nearby.
 */
final class Onsets {
  private static final double REACH = 0.3;
  private static final double WINDOW = 0.01;
  private static final int PAUSE_WINDOWS = 4;

  /** Against the loudest sound of the line: -34 dB. */
  private static final double AUDIBLE = 0.02;

  private final SpokenLine line;
  private final Utterance speech;
  private final boolean[] loud;

  Onsets(SpokenLine line) {
    this.line = line;
    this.speech = line.speech();
    this.loud = loud(speech);
  }

  private static boolean[] loud(Utterance speech) {
    int length = Math.max(1, (int) (WINDOW * speech.sampleRate()));
    float[] samples = speech.samples();
    double[] peaks = new double[samples.length / length + 1];
    double loudest = 0;
    for (int i = 0; i < samples.length; i++) {
      peaks[i / length] = Math.max(peaks[i / length], Math.abs(samples[i]));
      loudest = Math.max(loudest, Math.abs(samples[i]));
    }
    var loud = new boolean[peaks.length];
    for (int i = 0; i < loud.length; i++) {
      loud[i] = peaks[i] > AUDIBLE * loudest;
    }
    return loud;
  }

  /** Seconds from the film's beginning to the first sound of the line. */
  double first() {
    int window = 0;
    while (window + 1 < loud.length && !loud[window]) {
      window++;
    }
    return line.start() + (loud[window] ? window * WINDOW : 0);
  }

  /** Seconds from the film's beginning to the first sound of the text at an offset. */
  double at(int offset) {
    double told = told(offset);
    int near = (int) (told / WINDOW);
    int reach = (int) (REACH / WINDOW);
    for (int away = 0; away <= reach; away++) {
      for (int window : new int[] {near + away, near - away}) {
        if (endsPause(window)) {
          return line.start() + window * WINDOW;
        }
      }
    }
    return line.start() + told;
  }

  /** When the speech program says the word is; without its word, by the place in the text. */
  private double told(int offset) {
    return speech.words().stream()
        .filter(word -> word.offset() >= offset)
        .mapToDouble(Utterance.Word::seconds)
        .findFirst()
        .orElse(speech.seconds() * offset / line.text().length());
  }

  private boolean endsPause(int window) {
    if (window <= 0 || window >= loud.length || !loud[window]) {
      return window == 0;
    }
    for (int before = 1; before <= PAUSE_WINDOWS; before++) {
      if (window - before >= 0 && loud[window - before]) {
        return false;
      }
    }
    return true;
  }

  /** Seconds from the film's beginning to the last sound before a time. */
  double silentBefore(double seconds) {
    int window = Math.min(loud.length - 1, (int) ((seconds - line.start()) / WINDOW) - 1);
    while (window > 0 && !loud[window]) {
      window--;
    }
    return line.start() + (window + 1) * WINDOW;
  }
}
