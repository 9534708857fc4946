package dev.starloom.safety.text;

import java.util.BitSet;

/**
 * What the lists have said of the letters of a text, which examples don't say again: letters they
 * excused count for nothing, and a sentence with a hit is no other hit of the same weight.
 */
final class Heard {
  static final Heard NOTHING = new Heard(0);

  private final BitSet excused = new BitSet();
  private final byte[] severities;

  Heard(int letters) {
    severities = new byte[letters];
  }

  void excuse(Find find) {
    excused.set(find.from(), find.to());
  }

  void hit(Find find, int severity) {
    for (int i = find.from(); i < find.to(); i++) {
      severities[i] = (byte) Math.max(severities[i], severity);
    }
  }

  /** Not to be changed. */
  BitSet excused() {
    return excused;
  }

  int worst(int from, int to) {
    int worst = 0;
    for (int i = from; i < Math.min(to, severities.length); i++) {
      worst = Math.max(worst, severities[i]);
    }
    return worst;
  }
}
