package dev.starloom.postprocess.narration;

import dev.starloom.postprocess.narration.reading.Replacement;
import java.util.List;
import java.util.stream.IntStream;

/** Collects what is said for a text, with the way back. */
final class ReadingBuilder {
  private final StringBuilder spoken = new StringBuilder();
  private final IntStream.Builder source = IntStream.builder();

  /** Says something for the place of the text. */
  void add(String said, int at) {
    spoken.append(said);
    said.codePoints().forEach(c -> source.add(at));
  }

  boolean isEmpty() {
    return spoken.length() == 0;
  }

  /** Begins a word, if none begins here anyway. */
  void space(int at) {
    if (spoken.length() > 0 && spoken.charAt(spoken.length() - 1) != ' ') {
      add(" ", at);
    }
  }

  /** Says a part of the text as it is written; what has no sound becomes a space. */
  void copy(String text, int from, int to) {
    for (int i = from; i < to; i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      add(Sounds.isSilent(c) ? " " : Character.toString(c), i);
    }
  }

  /** Says a part of the text with replacements; the rest is said by somebody else. */
  void with(List<Replacement> replacements, int from, int to, Gaps gaps) {
    int at = from;
    for (Replacement one : replacements) {
      if (one.from() >= at && one.to() <= to) {
        gaps.say(at, one.from());
        add(one.spoken(), one.from());
        at = one.to();
      }
    }
    gaps.say(at, to);
  }

  /** Says what is between two replacements. */
  interface Gaps {
    void say(int from, int to);
  }

  Reading build() {
    return new Reading(spoken.toString(), source.build().toArray());
  }
}
