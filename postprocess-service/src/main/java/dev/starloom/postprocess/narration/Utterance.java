package dev.starloom.postprocess.narration;

import dev.starloom.postprocess.narration.audio.Resampling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Spoken text without silence around it.
 *
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

  /** Nothing said, in no time: what a text without a letter or digit sounds like. */
  public static Utterance nothing(int sampleRate, String voice) {
    return new Utterance(new float[0], sampleRate, List.of(), voice, null);
  }

  /** Whether a text has anything to say. */
  static boolean hasWords(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /**
   * Speech of one voice, one part after the other.
   *
   * @param parts at least one
   * @param gap seconds of silence between two parts
   */
  public static Utterance joined(List<Utterance> parts, double gap) {
    Utterance first = parts.get(0);
    if (parts.size() == 1) {
      return first;
    }
    int rate = first.sampleRate();
    int silence = (int) (gap * rate);
    List<Utterance> equal = parts.stream().map(part -> part.at(rate)).toList();
    int length = equal.stream().mapToInt(part -> part.samples().length + silence).sum();
    float[] all = new float[length - silence];
    var words = new ArrayList<Word>();
    int at = 0;
    for (Utterance part : equal) {
      System.arraycopy(part.samples(), 0, all, at, part.samples().length);
      double begin = (double) at / rate;
      part.words().forEach(w -> words.add(new Word(w.offset(), begin + w.seconds())));
      at += part.samples().length + silence;
    }
    return new Utterance(all, rate, words, first.voice(), first.note());
  }

  /** The same speech at another sample rate. */
  Utterance at(int rate) {
    return rate == sampleRate
        ? this
        : new Utterance(Resampling.of(samples, sampleRate, rate), rate, words, voice, note);
  }

  /** The same speech from its first to its last audible sound. */
  public Utterance trimmed() {
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
