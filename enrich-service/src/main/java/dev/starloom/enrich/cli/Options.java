package dev.starloom.enrich.cli;

import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.visual.Styles;
import dev.starloom.platform.failure.PermanentFailure;

/**
 * Arguments of the command line.
 *
 * @param language null: by script
 * @param seconds null: as long as the narration needs
 */
record Options(String language, String style, long seed, Double seconds, String size) {
  private static final long DEFAULT_SEED = 42;
  private static final String DEFAULT_SIZE = "1280x720";
  private static final int FPS = 24;
  private static final String USAGE =
      "Usage: [--lang zh|en|ja|ko] [--style STYLE] [--seed N] [--seconds N] [--size WxH]";

  static Options parse(String[] args) {
    Options options = new Options(null, Styles.DEFAULT, DEFAULT_SEED, null, DEFAULT_SIZE);
    for (int i = 0; i < args.length; i += 2) {
      if (i + 1 == args.length) {
        throw wrong(args[i] + " needs a value");
      }
      options = options.with(args[i], args[i + 1]);
    }
    return options;
  }

  private Options with(String name, String value) {
    try {
      return switch (name) {
        case "--lang" -> new Options(Language.of(value).code(), style, seed, seconds, size);
        case "--style" -> new Options(language, Styles.require(value), seed, seconds, size);
        case "--seed" -> new Options(language, style, Long.parseLong(value), seconds, size);
        case "--seconds" -> new Options(language, style, seed, positive(value), size);
        case "--size" -> new Options(language, style, seed, seconds, size(value));
        default -> throw wrong("The option " + name + " is not known");
      };
    } catch (NumberFormatException e) {
      throw wrong("%s takes a number, not \"%s\"".formatted(name, value));
    }
  }

  private static Double positive(String value) {
    double seconds = Double.parseDouble(value);
    if (!(seconds > 0) || Double.isInfinite(seconds)) {
      throw wrong("--seconds takes a positive number, not \"" + value + "\"");
    }
    return seconds;
  }

  private static String size(String value) {
    if (!value.matches("[1-9]\\d{1,4}x[1-9]\\d{1,4}")) {
      throw wrong("--size takes WIDTHxHEIGHT, for example 1280x720, not \"" + value + "\"");
    }
    return value;
  }

  private static PermanentFailure wrong(String what) {
    return new PermanentFailure("invalid_argument", what + ". " + USAGE);
  }

  StoryRequest request(String prompt) {
    return new StoryRequest(prompt, seconds, size, seed, style, language, FPS, true, true);
  }
}
