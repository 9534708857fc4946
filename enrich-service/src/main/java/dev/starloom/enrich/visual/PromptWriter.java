package dev.starloom.enrich.visual;

import dev.starloom.contracts.story.Scene;
import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.lexicon.Lexicon;
import dev.starloom.enrich.scene.Setting;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the visual prompt of a shot in the order that text-to-video models are trained on:
 * subject, place in frame, background, light, camera, style; 60 to 200 characters (words in
 * English).
 */
public final class PromptWriter {
  private static final int MOST_LENGTH = 200;
  private static final String SUBJECT = "{subject}";
  private static final String MILKY_WAY = "milky-way";
  private static final String DAY = "day";
  private static final int MOST_NAMES = 3;
  private static final List<String> PLACES = List.of("high", "centre", "side");

  private final Lexicon lexicon;
  private final Map<Language, Phrasebook> phrasebooks = new EnumMap<>(Language.class);

  public PromptWriter(Lexicon lexicon) {
    this.lexicon = lexicon;
    for (Language language : Language.values()) {
      phrasebooks.put(language, new Phrasebook(language));
    }
  }

  /**
   * @param line the user's words for the shot
   * @param mood one of {@link dev.starloom.contracts.story.Storyboard#mood()}
   * @param seed decides what the words leave open
   */
  public String prompt(
      String line, Language language, Setting setting, String mood, String style, long seed) {
    Phrasebook phrases = phrasebooks.get(language);
    Scene scene = setting.scene();
    String place = PLACES.get((int) Math.floorMod(seed, (long) PLACES.size()));
    String figures = figures(phrases, language, setting);
    String rest =
        phrases
            .phrase("template")
            .replace("{figures}", figures)
            .replace("{place}", phrases.phrase("place", place))
            .replace("{ground}", phrases.phrase("ground", scene.foreground()))
            .replace("{sky}", phrases.phrase("sky", setting.time()))
            .replace("{galaxy}", galaxy(phrases, scene))
            .replace("{weather}", weather(phrases, scene))
            .replace("{light}", phrases.phrase("light", setting.isByDay() ? DAY : mood))
            .replace("{camera}", phrases.phrase("camera", scene.camera()))
            .replace("{style}", phrases.phrase("style", style));
    int room = MOST_LENGTH - PromptLength.of(rest.replace(SUBJECT, ""), language);
    String subject =
        Subject.of(line, language, room, clause -> !lexicon.mentions(clause).isEmpty());
    // Last, so that nothing in the user's words is taken for a place of the template.
    return subject.isEmpty()
        ? rest.substring(SUBJECT.length() + 1).strip()
        : rest.replace(SUBJECT, subject);
  }

  private static String galaxy(Phrasebook phrases, Scene scene) {
    return scene.figures().contains(MILKY_WAY) ? phrases.phrase("sky", MILKY_WAY) : "";
  }

  /** There is room for two of them. */
  private static String weather(Phrasebook phrases, Scene scene) {
    String more = scene.effects().isEmpty() ? "none" : scene.effects().get(0);
    String fire = scene.light() == null ? "" : phrases.phrase("light", scene.light());
    return phrases.phrase("weather", scene.weather()) + phrases.phrase("weather", more) + fire;
  }

  /** Outlines of stars; Moon and planets have none. */
  private String figures(Phrasebook phrases, Language language, Setting setting) {
    List<String> names =
        setting.scene().figures().stream()
            .filter(lexicon::has)
            .filter(id -> !id.equals(MILKY_WAY))
            .limit(MOST_NAMES)
            .map(id -> lexicon.name(id, language))
            .toList();
    if (names.isEmpty()) {
      return phrases.phrase(setting.isByDay() ? "figures.none.day" : "figures.none");
    }
    return phrases.phrase("figures").replace("{names}", phrases.list(names));
  }

  /** What must not be seen, less what the story itself asks for. */
  public String negative(String story, Language language, Setting setting) {
    Phrasebook phrases = phrasebooks.get(language);
    String separator = separator(language);
    String all = phrases.phrase("negative");
    if (setting.time().equals("night")) {
      all += separator + phrases.phrase("negative.night");
    }
    return Arrays.stream(all.split(Pattern.quote(separator)))
        .filter(item -> !story.contains(item))
        .collect(Collectors.joining(separator));
  }

  private static String separator(Language language) {
    return switch (language) {
      case ZH -> "，";
      case JA -> "、";
      case EN, KO -> ", ";
    };
  }
}
