package dev.starloom.safety.text;

/**
 * The letters of an entry in a text.
 *
 * @param ceiling the highest severity that its placement allows
 */
record Find(int from, Phrase<Rule> phrase, int ceiling) {
  int to() {
    return from + phrase.length();
  }

  Rule rule() {
    return phrase.meaning();
  }

  int severity() {
    return Math.min(rule().severity(), ceiling);
  }

  /** Only ideographs that stand together can be the end of one word and the start of another. */
  boolean mayBeAccident(Letters letters) {
    for (int i = from; i < to(); i++) {
      boolean apart = i > from && letters.gap(i) != Gap.NONE;
      if (apart || !Character.isIdeographic(letters.at(i))) {
        return false;
      }
    }
    return severity() > Placement.DOUBTFUL;
  }

  /** Whether its entry says no more than that the words are worth a note. */
  boolean isNote() {
    return rule().severity() == 0;
  }
}
