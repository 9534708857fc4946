package dev.starloom.postprocess.narration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The whole narration of a film, one line after the other.
 *
 * @param lines in order of time, not overlapping; the last one may be longer than the film
 */
public record Recital(List<SpokenLine> lines) {
  /** Speech is sped up by at most a tenth. */
  static final double MAX_TEMPO = 1.1;

  private static final double PAUSE_SECONDS = 0.2;
  private static final double FADE_SECONDS = 0.15;

  public Recital {
    lines = List.copyOf(lines);
  }

  /**
   * Speaks each line in its slot, faster where it must; what still does not fit runs on and moves
   * the next line. If the last one then goes past the end, every line is spoken faster.
   */
  public static Recital of(String language, List<Slot> slots, double end, Speaker speaker)
      throws NarrationUnavailable {
    Recital relaxed = placed(language, slots, 1, speaker);
    return relaxed.end() <= end ? relaxed : placed(language, slots, MAX_TEMPO, speaker);
  }

  private static Recital placed(
      String language, List<Slot> slots, double leastTempo, Speaker speaker)
      throws NarrationUnavailable {
    var lines = new ArrayList<SpokenLine>();
    double free = 0;
    for (Slot slot : slots) {
      double start = Math.max(slot.start(), free);
      double room = Math.max(0.1, slot.end() - start);
      Utterance plain = speaker.say(language, slot.text(), 1);
      double tempo = Math.min(MAX_TEMPO, Math.max(leastTempo, plain.seconds() / room));
      Utterance speech = tempo > 1 ? faster(language, slot.text(), tempo, plain, speaker) : plain;
      var line = new SpokenLine(slot.text(), start, speech);
      lines.add(line);
      free = line.end() + PAUSE_SECONDS;
    }
    return new Recital(lines);
  }

  /** Speech programs round the pace they are asked for, so the length is checked. */
  private static Utterance faster(
      String language, String text, double tempo, Utterance plain, Speaker speaker)
      throws NarrationUnavailable {
    double asked = tempo;
    Utterance speech = speaker.say(language, text, asked);
    while (plain.seconds() / speech.seconds() > MAX_TEMPO && asked > 1.01) {
      asked -= 0.01;
      speech = speaker.say(language, text, asked);
    }
    return speech;
  }

  /** Seconds from the film's beginning to the end of the last word. */
  public double end() {
    return lines.isEmpty() ? 0 : lines.get(lines.size() - 1).end();
  }

  public int sampleRate() {
    return lines.isEmpty() ? 22050 : lines.get(0).speech().sampleRate();
  }

  /** All lines in one track; what is past the end is cut with a short fade. */
  public float[] track(double seconds) {
    int rate = sampleRate();
    float[] track = new float[(int) Math.round(seconds * rate)];
    for (SpokenLine line : lines) {
      int start = (int) Math.round(line.start() * rate);
      float[] speech = line.speech().samples();
      int length = Math.max(0, Math.min(speech.length, track.length - start));
      float[] part = Arrays.copyOf(speech, length);
      if (length < speech.length) {
        fadeOut(part, (int) (FADE_SECONDS * rate));
      }
      for (int i = 0; i < length; i++) {
        track[start + i] += part[i];
      }
    }
    return track;
  }

  private static void fadeOut(float[] samples, int length) {
    for (int i = Math.max(0, samples.length - length); i < samples.length; i++) {
      samples[i] *= (float) (samples.length - i) / length;
    }
  }
}
