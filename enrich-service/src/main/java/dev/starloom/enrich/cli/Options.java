package dev.starloom.enrich.cli;

import dev.starloom.contracts.story.SkyWish;
import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.template.Template;
import dev.starloom.enrich.visual.Styles;
import dev.starloom.platform.failure.PermanentFailure;

/**
 * What a tool is asked to do. What is null is not given: language and narration go by the text, the
 * length by the narration, the parts of the sky by the story.
 *
 * @param template whose blanks the lines fill; without one the lines are texts
 */
record Options(
    Language language,
    Language narration,
    String style,
    long seed,
    Double seconds,
    String size,
    SkyWish sky,
    Template template) {
  private static final int FPS = 24;

  /**
   * @throws PermanentFailure with a sentence if the arguments are wrong
   */
  static Options parse(String[] args) {
    Arguments given = Arguments.parse(args);
    return new Options(
        given.value("--lang", Language::of, null),
        given.value("--narration", Language::of, null),
        given.value("--style", Styles::require, Styles.DEFAULT),
        given.value("--seed", Long::valueOf, 42L),
        given.value("--seconds", Options::positive, null),
        given.value("--size", Options::size, "1280x720"),
        new SkyWish(
            given.value("--at", at -> at, null),
            given.value("--lat", Double::valueOf, null),
            given.value("--lon", Double::valueOf, null),
            given.value("--look-at", target -> target, null),
            given.value("--fov", Double::valueOf, null)),
        given.value("--template", TemplateFile::read, null));
  }

  private static Double positive(String value) {
    double seconds = Double.parseDouble(value);
    if (!(seconds > 0) || Double.isInfinite(seconds)) {
      throw Arguments.wrong("--seconds takes a positive number, not \"" + value + "\"");
    }
    return seconds;
  }

  private static String size(String value) {
    if (!value.matches("[1-9]\\d{1,4}x[1-9]\\d{1,4}")) {
      throw Arguments.wrong(
          "--size takes WIDTHxHEIGHT, for example 1280x720, not \"" + value + "\"");
    }
    return value;
  }

  StoryRequest request(String prompt) {
    return new StoryRequest(prompt, seconds, size, seed, style, code(language), FPS, true, true)
        .withSky(sky)
        .withNarration(code(narration));
  }

  private static String code(Language language) {
    return language == null ? null : language.code();
  }
}
