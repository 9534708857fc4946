package dev.starloom.enrich.visual;

import dev.starloom.contracts.story.Character;
import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.lexicon.Lexicon;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the visual prompt of a shot in the order that text-to-video models are trained on: subject
 * and action, who they are, place in frame, background, light, shot size, camera, style; 60 to 200
 * characters (words in English).
 */
public final class PromptWriter {
  private static final int MOST_LENGTH = 200;

  /** Room that the user's words get before anything else is told at length. */
  private static final int SUBJECT_LENGTH = 60;

  private static final int MOST_CAST = 3;
  private static final String SUBJECT = "{subject}";
  private static final String CAST = "{cast}";

  private final Lexicon lexicon;
  private final Map<Language, Phrasebook> phrasebooks = new EnumMap<>(Language.class);

  public PromptWriter(Lexicon lexicon) {
    this.lexicon = lexicon;
    for (Language language : Language.values()) {
      phrasebooks.put(language, new Phrasebook(language));
    }
  }

  public String prompt(ShotLook look, Language language) {
    String cast = cast(look, language);
    int subjectLength = Math.min(SUBJECT_LENGTH, PromptLength.of(look.words(), language));
    int most = MOST_LENGTH - PromptLength.of(cast, language) - subjectLength;
    String rest = rest(look, language, most);
    int room = MOST_LENGTH - length(rest + cast, language);
    String subject =
        Subject.of(look.words(), language, room, clause -> !lexicon.mentions(clause).isEmpty());
    // Last, so that nothing in the user's words is taken for a place of the template.
    return subject.isEmpty()
        ? rest.substring(rest.indexOf(CAST) + CAST.length() + 1).strip()
        : rest.replace(SUBJECT + CAST, subject + cast);
  }

  /** What the template says beyond subject and cast, as much as there is room for. */
  private String rest(ShotLook look, Language language, int most) {
    String rest = "";
    for (Detail detail : Detail.values()) {
      rest = new Backdrop(phrasebooks.get(language), lexicon, look, language).fill(detail);
      if (length(rest, language) <= most) {
        break;
      }
    }
    return rest;
  }

  private static int length(String template, Language language) {
    return PromptLength.of(template.replace(SUBJECT + CAST, ""), language);
  }

  /** Those of whom the user's words don't say as much themselves. */
  private String cast(ShotLook look, Language language) {
    Phrasebook phrases = phrasebooks.get(language);
    String all =
        look.cast().stream()
            .map(Character::description)
            .filter(description -> !look.words().contains(description))
            .limit(MOST_CAST)
            .collect(Collectors.joining(phrases.phrase("cast.join")));
    return all.isEmpty() ? "" : phrases.phrase("cast").replace(CAST, all);
  }

  /** Somebody else's words for a picture, without their last full stop, and the film's style. */
  public String styled(String words, Language language, String style) {
    String stop = language == Language.ZH || language == Language.JA ? "。" : ". ";
    return (words + stop + phrasebooks.get(language).phrase("style", style) + stop).strip();
  }

  /** What must not be seen, less what the story itself asks for. */
  public String negative(String story, Language language, ShotLook look) {
    Phrasebook phrases = phrasebooks.get(language);
    String separator = Look.separator(language);
    String all =
        phrases.phrase("negative")
            + separator
            + phrases.phrase("style", look.style() + ".negative");
    if (look.setting().time().equals("night")) {
      all += separator + phrases.phrase("negative.night");
    }
    return Arrays.stream(all.split(Pattern.quote(separator)))
        .filter(item -> !story.contains(item))
        .collect(Collectors.joining(separator));
  }
}
