package dev.starloom.postprocess.narration;

import java.util.Arrays;
import java.util.List;

/**
 * The whole narration of a film, one line after the other.
 *
 * @param lines in order of time, each within its own shot
 */
public record Recital(List<SpokenLine> lines) {
  private static final double FADE_SECONDS = 0.15;

  private static final int DEFAULT_RATE = 22050;

  private static final String NOBODY = "none";

  public Recital {
    lines = List.copyOf(lines);
  }

  /**
   * A line and its place.
   *
   * @param end of the line's shot, seconds from the film's beginning
   * @param speech of the line, or null where it is not spoken
   */
  public record Part(Slot slot, double end, Utterance speech) {
    /** Whether the speech is longer than the shot. */
    public boolean isCut() {
      return speech != null && slot.start() + speech.seconds() > end;
    }

    private SpokenLine line(int sampleRate) {
      Utterance said =
          speech == null
              ? silence(slot.end() - slot.start(), sampleRate)
              : isCut() ? cut(speech, end - slot.start()) : speech;
      return new SpokenLine(slot.text(), slot.start(), said);
    }
  }

  /** Every line begins with its slot; what does not fit into its shot is cut with a fade. */
  public static Recital of(List<Part> parts) {
    int rate =
        parts.stream()
            .filter(part -> part.speech() != null)
            .mapToInt(part -> part.speech().sampleRate())
            .findFirst()
            .orElse(DEFAULT_RATE);
    return new Recital(parts.stream().map(part -> part.line(rate)).toList());
  }

  private static Utterance silence(double seconds, int sampleRate) {
    return new Utterance(
        new float[(int) (seconds * sampleRate)], sampleRate, List.of(), NOBODY, null);
  }

  private static Utterance cut(Utterance speech, double seconds) {
    int rate = speech.sampleRate();
    float[] samples = Arrays.copyOf(speech.samples(), (int) (seconds * rate));
    int fade = Math.min(samples.length, (int) (FADE_SECONDS * rate));
    for (int i = samples.length - fade; i < samples.length; i++) {
      samples[i] *= (float) (samples.length - i) / fade;
    }
    var words = speech.words().stream().filter(word -> word.seconds() < seconds).toList();
    return new Utterance(samples, rate, words, speech.voice(), speech.note());
  }

  public int sampleRate() {
    return lines.isEmpty() ? DEFAULT_RATE : lines.get(0).speech().sampleRate();
  }

  /**
   * All lines in one track.
   *
   * @param seconds length of the film, in which the last line ends
   */
  public float[] track(double seconds) {
    int rate = sampleRate();
    float[] track = new float[(int) Math.round(seconds * rate)];
    for (SpokenLine line : lines) {
      int start = (int) Math.round(line.start() * rate);
      float[] speech = line.speech().samples();
      int length = Math.max(0, Math.min(speech.length, track.length - start));
      for (int i = 0; i < length; i++) {
        track[start + i] += speech[i];
      }
    }
    return track;
  }
}
