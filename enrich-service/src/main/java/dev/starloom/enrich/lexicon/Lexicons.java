package dev.starloom.enrich.lexicon;

import java.util.List;

/**
 * The lexicon as the director uses it.
 *
 * @param things everything that can be a keyword
 * @param cues words that are no keywords but tell how a moment looks and feels
 * @param version tells two lexicons of other content apart
 */
public record Lexicons(Lexicon things, Lexicon cues, String version) {
  /** Loaded once; it never changes. */
  private static final class Bundled {
    private static final Lexicons LEXICONS = of(LexiconFiles.bundled());
  }

  /** Those that come with the service. */
  public static Lexicons bundled() {
    return Bundled.LEXICONS;
  }

  /**
   * @throws LexiconFault for a line that can't be used
   */
  static Lexicons of(LexiconFiles files) {
    List<Entry> all = files.entries();
    List<Entry> things = all.stream().filter(entry -> !entry.isCue()).toList();
    List<Entry> cues =
        all.stream().filter(entry -> entry.isCue() || entry.isFalseFriend()).toList();
    return new Lexicons(
        new Lexicon(things, new Homonyms(files.homonyms())), new Lexicon(cues), files.version());
  }
}
