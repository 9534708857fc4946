package dev.starloom.postprocess.narration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A voice that speaks a tenth of a second for each character, and counts what it is asked. */
public final class Murmur implements Speaker {
  public static final int RATE = 1000;

  private static final double SECONDS_PER_CHARACTER = 0.1;

  private final List<String> asked = new ArrayList<>();

  @Override
  public Utterance say(String language, String text, double tempo) throws NarrationUnavailable {
    asked.add(text);
    return speech(text, tempo);
  }

  /** All that it was asked to say, in order. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /** Has an event at every character. */
  public static Utterance speech(String text, double tempo) {
    double each = SECONDS_PER_CHARACTER / tempo;
    float[] samples = new float[(int) Math.round(text.length() * each * RATE)];
    Arrays.fill(samples, 0.5f);
    var words = new ArrayList<Utterance.Word>();
    for (int i = 0; i < text.length(); i++) {
      words.add(new Utterance.Word(i, i * each));
    }
    return new Utterance(samples, RATE, words, "murmur", null);
  }
}
