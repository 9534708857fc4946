package dev.starloom.safety.text;

/** Where a text names somebody of myth, so that a deed beside the name is a tale. */
final class Tales {
  static final Tales NONE = new Tales(0);

  /** Letters between name and deed, about a sentence. */
  private static final int FURTHEST = 60;

  /** By letter: the gravest deed that a name nearby makes a tale. */
  private final byte[] most;

  private Tales(int length) {
    most = new byte[length];
  }

  static Tales of(Phrases<MythName> names, Letters letters) {
    var tales = new Tales(letters.length());
    names.find(
        letters,
        (from, phrase) -> {
          if (Placement.ceiling(letters, from, phrase) > Placement.DOUBTFUL) {
            tales.add(from, from + phrase.length(), phrase.meaning().most());
          }
        });
    return tales;
  }

  private void add(int from, int to, int severity) {
    int last = Math.min(most.length, to + FURTHEST);
    for (int i = Math.max(0, from - FURTHEST); i < last; i++) {
      most[i] = (byte) Math.max(most[i], severity);
    }
  }

  boolean tell(Find find) {
    for (int i = find.from(); i < Math.min(find.to(), most.length); i++) {
      if (most[i] >= find.rule().severity()) {
        return true;
      }
    }
    return false;
  }
}
