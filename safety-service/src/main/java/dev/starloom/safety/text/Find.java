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
  boolean mayBeAccident() {
    return ceiling > Placement.DOUBTFUL
        && phrase.letters().key().codePoints().allMatch(Character::isIdeographic);
  }

  /** Whether its entry says no more than that the words are worth a note. */
  boolean isNote() {
    return rule().severity() == 0;
  }
}
