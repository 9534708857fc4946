package dev.starloom.enrich.llm;

import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.lexicon.Lexicon;
import dev.starloom.enrich.narration.Narration;
import dev.starloom.enrich.visual.PromptLength;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks what a model wants to be seen; what it must not show is left to the rules. */
final class Pictured {
  static final int LEAST = 60;

  /** Leaves room for the style within the 200 that video models read. */
  static final int MOST = 160;

  private static final int MOST_CHARACTERS = 1600;

  private static final Pattern BLUE_SKY =
      Pattern.compile("(?i)\\bazure|蔚蓝|蔚藍|碧空|蓝天|藍天|碧い空|紺碧|파란 하늘|쪽빛 하늘");

  private final Lexicon things;
  private final Lexicon cues;
  private final Cast cast;
  private final Language language;
  private final Tongue tongue;
  private final boolean dayIsTold;

  Pictured(Lexicon things, Lexicon cues, Cast cast, Commission commission) {
    this.things = things;
    this.cues = cues;
    this.cast = cast;
    this.language = commission.language();
    this.tongue = new Tongue(language);
    this.dayIsTold = isByDay(commission.text());
  }

  /** The prompt without a full stop at its end, or nothing where the rules have to write it. */
  Optional<String> prompt(String written) {
    if (written == null
        || written.length() > MOST_CHARACTERS
        || Narrated.ADDRESS.matcher(written).find()) {
      return Optional.empty();
    }
    String prompt = Narration.clean(written).replaceAll("[。.\\s]+$", "");
    int length = PromptLength.of(prompt, language);
    boolean fits = length >= LEAST && length <= MOST;
    boolean night = dayIsTold || !isByDay(prompt);
    boolean ours = tongue.isOurs(prompt);
    return Optional.of(prompt).filter(p -> fits && night && ours && !cast.hasStranger(p));
  }

  private boolean isByDay(String words) {
    return BLUE_SKY.matcher(words).find() || tellsDay(things, words) || tellsDay(cues, words);
  }

  private static boolean tellsDay(Lexicon lexicon, String words) {
    return lexicon.mentions(words).stream()
        .anyMatch(
            mention -> mention.entry().traits().value("time").filter("day"::equals).isPresent());
  }
}
