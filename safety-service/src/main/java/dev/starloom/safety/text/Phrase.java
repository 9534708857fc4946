package dev.starloom.safety.text;

/**
 * A list entry in the form it is looked up in.
 *
 * @param letters the entry's own letters; its gaps are those a writer puts there
 * @param open whether its last word may go on
 */
record Phrase<T>(T meaning, Letters letters, Writing writing, boolean open) {

  static <T> Phrase<T> of(T meaning, String entry, ClusterFolder folder) {
    boolean open = entry.endsWith("*");
    String words = open ? entry.substring(0, entry.length() - 1) : entry;
    var letters = Letters.of(Folded.of(words, folder));
    if (letters.length() == 0) {
      throw new IllegalArgumentException("no letters are left of the entry " + entry);
    }
    return new Phrase<>(meaning, letters, Writing.of(letters.key()), open);
  }

  int length() {
    return letters.length();
  }

  /** Whether a writer would put a gap before letter {@code i} of this phrase. */
  boolean hasGap(int i) {
    return letters.gap(i) != Gap.NONE;
  }

  /** Whether the found letters repeat at least as often as the phrase's own do. */
  boolean runsFit(Letters text, int from) {
    for (int i = 0; i < length(); i++) {
      if (text.run(from + i) < letters.run(i)) {
        return false;
      }
    }
    return true;
  }
}
