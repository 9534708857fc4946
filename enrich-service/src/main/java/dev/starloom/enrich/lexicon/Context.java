package dev.starloom.enrich.lexicon;

/** What stands near a homonym and decides what it means. */
sealed interface Context {
  /** A word, folded. */
  record Word(String folded) implements Context {}

  /**
   * Something that is named without doubt.
   *
   * @param id its id or the beginning of it, {@code @sky} for any figure, star or planet
   */
  record Thing(String id) implements Context {
    private static final String SKY = "sky";
    private static final String PLANET = "planet:";

    boolean is(Entry entry) {
      return id.equals(SKY)
          ? entry.isInTheSky() || entry.id().startsWith(PLANET)
          : entry.id().startsWith(id);
    }
  }

  static Context parse(String written) {
    String folded = Folding.fold(written);
    if (folded.isBlank() || folded.equals("@")) {
      throw new IllegalArgumentException("a word of a context is empty");
    }
    return written.startsWith("@") ? new Thing(written.substring(1)) : new Word(folded);
  }
}
