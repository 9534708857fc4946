package dev.starloom.enrich.template;

import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.lexicon.Lexicon;
import dev.starloom.enrich.lexicon.Mention;
import dev.starloom.platform.failure.PermanentFailure;
import java.util.List;
import java.util.Set;

/** The twelve signs, by the names of all languages. */
final class Zodiac {
  private static final Set<String> SIGNS =
      Set.of("Ari", "Tau", "Gem", "Cnc", "Leo", "Vir", "Lib", "Sco", "Sgr", "Cap", "Aqr", "Psc");

  private final Lexicon lexicon;

  Zodiac(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The name of a sign in another language.
   *
   * @throws PermanentFailure {@code invalid_data} if it is none
   */
  String name(String said, Language language) {
    // In a text Cancer needs its capital to be told from the disease; here only a sign is meant.
    String written =
        said.substring(0, said.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT)
            + said.substring(said.offsetByCodePoints(0, 1));
    List<Mention> mentions = lexicon.mentions(written);
    if (mentions.size() == 1
        && mentions.get(0).within(0, written.length())
        && mentions.get(0).end() - mentions.get(0).start() == written.length()
        && SIGNS.contains(mentions.get(0).entry().id())) {
      return mentions.get(0).entry().name(language);
    }
    throw new PermanentFailure(
        "invalid_data", "The sign is none of the zodiac; write it as Leo, 狮子座, しし座 or 사자자리.");
  }
}
