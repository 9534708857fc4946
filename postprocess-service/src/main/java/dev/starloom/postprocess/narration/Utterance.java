package dev.starloom.postprocess.narration;

import java.util.Arrays;
import java.util.List;

/**
 * Spoken text without silence around it.
 *
 * @param samples mono, -1 to 1
 * @param samples mono, -1 to 1; none if there was nothing to say
 * @param words in order of time
 * @param voice who speaks, such as {@code espeak-ng/cmn}
 * @param note one sentence on why a better voice was not used, or null
 */
public record Utterance(
    float[] samples, int sampleRate, List<Word> words, String voice, String note) {
  private static final double WINDOW_SECONDS = 0.01;

  /** Below this part of the peak a window counts as silence: -40 dB. */
  private static final double AUDIBLE = 0.01;

  /**
   * The beginning of a word.
   *
   * @param offset UTF-16 offset in the text
   * @param seconds since the first sample
   */
  public record Word(int offset, double seconds) {}

  public Utterance {
    if (sampleRate <= 0 || voice.isBlank()) {
      throw new IllegalArgumentException("speech has a rate and a voice: " + sampleRate);
    }
    words = List.copyOf(words);
  }

  /** The same speech with another note. */
  public Utterance noted(String sentence) {
    return new Utterance(samples, sampleRate, words, voice, sentence);
  }

  public double seconds() {
    return (double) samples.length / sampleRate;
  }

  /** The same speech from its first to its last audible sound. */
  Utterance trimmed() {
    int window = (int) (WINDOW_SECONDS * sampleRate);
    float peak = 0;
    for (float sample : samples) {
      peak = Math.max(peak, Math.abs(sample));
    }
    double threshold = peak * AUDIBLE;
    int first = 0;
    while (first < samples.length && Math.abs(samples[first]) <= threshold) {
      first++;
    }
    int last = samples.length;
    while (last > first && Math.abs(samples[last - 1]) <= threshold) {
      last--;
    }
    int from = Math.max(0, first - window);
    int to = Math.min(samples.length, last + window);
    double cut = (double) from / sampleRate;
    double length = (double) (to - from) / sampleRate;
    var moved =
        words.stream()
            .map(w -> new Word(w.offset(), Math.max(0, Math.min(length, w.seconds() - cut))))
            .toList();
    return new Utterance(Arrays.copyOfRange(samples, from, to), sampleRate, moved, voice, note);
  }
}
