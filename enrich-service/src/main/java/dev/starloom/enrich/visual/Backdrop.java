package dev.starloom.enrich.visual;

import dev.starloom.contracts.story.Scene;
import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.lexicon.Lexicon;
import dev.starloom.enrich.scene.Setting;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything around the subject of one shot. */
final class Backdrop {
  private static final String MILKY_WAY = "milky-way";
  private static final String AURORA = "aurora";
  private static final String DAY = "day";
  private static final String NIGHT = "night";
  private static final String PLAIN = ".plain";
  private static final String ROOM = "room";

  /** Of what is inside while no night is before the window. */
  private static final String OPEN = ".open";

  private static final String STARLIT = "wonder";
  private static final String VEILED = "veiled";
  private static final Pattern STARS = Pattern.compile("(?i)\\bstar|星|별");
  private static final int MOST_NAMES = 3;
  private static final List<String> PLACES = List.of("high", "centre", "side");

  private static final List<String> VEILS = List.of("rain", "snow", "fog");

  private final Phrasebook phrases;
  private final Lexicon lexicon;
  private final ShotLook look;
  private final Language language;

  /** The template, open for what depends on how much is told. */
  private final String plain;

  Backdrop(Phrasebook phrases, Lexicon lexicon, ShotLook look, Language language) {
    this.phrases = phrases;
    this.lexicon = lexicon;
    this.look = look;
    this.language = language;
    this.plain = plain();
  }

  /** The template, open only for subject and cast. */
  String fill(Detail detail) {
    return plain.replace("{figures}{place}", figures(detail)).replace("{style}", style(detail));
  }

  private String plain() {
    Scene scene = look.setting().scene();
    return phrases
        .phrase("template")
        .replace("{ground}", phrases.phrase("ground", ground()))
        .replace("{sky}", sky())
        .replace("{galaxy}", galaxy(scene))
        .replace("{weather}", weather(scene))
        .replace("{light}", phrases.phrase("light", light()))
        .replace("{size}", deed() + phrases.phrase("size", look.size()))
        .replace("{camera}", phrases.phrase("camera", scene.camera()));
  }

  /** A killing is told and not shown: off-screen, in silhouette. */
  private String deed() {
    return phrases.tellsDeed(look.words()) ? phrases.phrase("deed") : "";
  }

  private String ground() {
    Setting setting = look.setting();
    String ground = setting.stage() == null ? setting.scene().foreground() : setting.stage();
    return setting.isInside() && !isNight() ? ground + OPEN : ground;
  }

  /** Starlight, which is that of a story of wonder, falls into no house and through no rain. */
  private String light() {
    if (look.setting().isByDay()) {
      return DAY;
    }
    if (!look.mood().equals(STARLIT)) {
      return look.mood();
    }
    if (look.setting().isInside()) {
      return isNight() ? ROOM : ROOM + OPEN;
    }
    return isVeiled() ? VEILED : STARLIT;
  }

  private boolean isNight() {
    return look.setting().time().equals(NIGHT);
  }

  /** No field of stars is seen by day, from a lit room or through what falls or drifts. */
  private boolean isStarry() {
    return !look.setting().isByDay() && !look.setting().isInside() && !isVeiled();
  }

  /** Whether something falls or drifts before the sky, of which the words have no stars. */
  private boolean isVeiled() {
    Scene scene = look.setting().scene();
    boolean falls =
        VEILS.contains(scene.weather()) || scene.effects().stream().anyMatch(VEILS::contains);
    return falls && scene.figures().isEmpty() && !STARS.matcher(look.words()).find();
  }

  private String withPlace() {
    String place = PLACES.get((int) Math.floorMod(look.seed(), (long) PLACES.size()));
    return phrases.phrase("figures") + Look.separator(language) + phrases.phrase("place", place);
  }

  private String style(Detail detail) {
    Stream<String> parts =
        switch (detail) {
          case ALL -> Stream.of("", ".palette", ".light", ".texture");
          case LESS -> Stream.of("", ".palette", ".texture");
          case LEAST -> Stream.of("");
        };
    return parts
        .map(part -> phrases.phrase("style", look.style() + part))
        .collect(Collectors.joining(Look.separator(language)));
  }

  /** Without colours of its own where the words name some. */
  private String sky() {
    if (!isNight()) {
      return phrases.phrase("sky", look.setting().time());
    }
    return phrases.phrase(
        "sky", isVeiled() ? NIGHT + "." + VEILED : isColoured() ? NIGHT + PLAIN : NIGHT);
  }

  private boolean isColoured() {
    return LookWords.of(language).hasColour(look.words());
  }

  private String galaxy(Scene scene) {
    return scene.figures().contains(MILKY_WAY) ? phrases.phrase("sky", MILKY_WAY) : "";
  }

  /** There is room for two of them. */
  private String weather(Scene scene) {
    String more = scene.effects().isEmpty() ? "none" : scene.effects().get(0);
    String fire = scene.light() == null ? "" : phrases.phrase("light", scene.light());
    return weather(scene.weather()) + weather(more) + fire;
  }

  private String weather(String kind) {
    return phrases.phrase("weather", kind + (kind.equals(AURORA) && isColoured() ? PLAIN : ""));
  }

  /** Outlines of stars; Moon and planets have none. */
  private String figures(Detail detail) {
    List<String> names =
        look.setting().scene().figures().stream()
            .filter(lexicon::has)
            .filter(id -> !id.equals(MILKY_WAY))
            .limit(MOST_NAMES)
            .map(id -> lexicon.name(id, language))
            .toList();
    if (names.isEmpty()) {
      return phrases.phrase(isStarry() ? "figures.none" : "figures.none.day");
    }
    String drawn = detail == Detail.LEAST ? phrases.phrase("figures.alone") : withPlace();
    return drawn.replace("{names}", phrases.list(names));
  }
}
