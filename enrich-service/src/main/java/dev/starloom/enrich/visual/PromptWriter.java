package dev.starloom.enrich.visual;

import dev.starloom.contracts.story.Character;
import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    int subjectLength = Math.min(SUBJECT_LENGTH, PromptLength.of(look.words(), language));
    var backdrop = new Backdrop(phrasebooks.get(language), lexicon, look, language);
    String cast = told(look, language, backdrop, MOST_LENGTH - subjectLength);
    int most = MOST_LENGTH - PromptLength.of(cast, language) - subjectLength;
    String rest = rest(backdrop, language, most);
    int room = MOST_LENGTH - length(rest + cast, language);
    String subject =
        Subject.of(look.words(), language, room, clause -> !lexicon.mentions(clause).isEmpty());
    String heard = subject + Look.separator(language);
    String lead = phrasebooks.get(language).phrase("cast").replace(CAST, "");
    if (cast.startsWith(lead + heard)) {
      // One name alone: its description begins with it.
      return rest.replace(SUBJECT + CAST, cast.substring(lead.length()));
    }
    // Last, so that nothing in the user's words is taken for a place of the template.
    return subject.isEmpty()
        ? rest.substring(rest.indexOf(CAST) + CAST.length() + 1).strip()
        : rest.replace(SUBJECT + CAST, subject + cast);
  }

  /** What the template says beyond subject and cast, as much as there is room for. */
  private static String rest(Backdrop backdrop, Language language, int most) {
    String rest = "";
    for (Detail detail : Detail.values()) {
      rest = backdrop.fill(detail);
      if (length(rest, language) <= most) {
        break;
      }
    }
    return rest;
  }

  private static int length(String template, Language language) {
    return PromptLength.of(template.replace(SUBJECT + CAST, ""), language);
  }

  /** Who and what is described: the cast, and then what else there is room for. */
  private String told(ShotLook look, Language language, Backdrop backdrop, int most) {
    int least = length(backdrop.fill(Detail.LEAST), language);
    List<String> cast = look.cast().stream().map(Character::description).limit(MOST_CAST).toList();
    List<String> all = Stream.concat(cast.stream(), look.looks().stream()).toList();
    List<String> told = new ArrayList<>();
    for (String description : all) {
      if (least + toldLength(look, language, told, description) <= most) {
        told.add(description);
      } else {
        String brief = Look.brief(description);
        if (least + toldLength(look, language, told, brief) <= most) {
          told.add(brief);
        }
      }
    }
    return told(look, language, told);
  }

  private int toldLength(ShotLook look, Language language, List<String> told, String next) {
    List<String> more = Stream.concat(told.stream(), Stream.of(next)).toList();
    return PromptLength.of(told(look, language, more), language);
  }

  /** Those of which the user's words don't say as much themselves. */
  private String told(ShotLook look, Language language, List<String> descriptions) {
    Phrasebook phrases = phrasebooks.get(language);
    String all =
        descriptions.stream()
            .filter(description -> !look.words().contains(description))
            .collect(Collectors.joining(phrases.phrase("cast.join")));
    return all.isEmpty() ? "" : phrases.phrase("cast").replace(CAST, all);
  }

  /**
   * Somebody else's words for a picture, without their last full stop, the cast of the shot as far
   * as there is room, and the film's style.
   */
  public String styled(String words, List<Character> cast, Language language, String style) {
    Phrasebook phrases = phrasebooks.get(language);
    String stop = language == Language.ZH || language == Language.JA ? "。" : ". ";
    String end = phrases.phrase("style", style) + stop;
    String styled = words + stop;
    for (Character somebody : cast) {
      String all = somebody.description();
      int room = MOST_LENGTH - PromptLength.of(styled + end, language);
      styled +=
          Stream.of(all, Look.brief(all))
              .filter(form -> PromptLength.of(form + stop, language) <= room)
              .filter(form -> !words.contains(form))
              .findFirst()
              .map(form -> form + stop)
              .orElse("");
    }
    return (styled + end).strip();
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
