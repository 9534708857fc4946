package dev.starloom.enrich.cli;

import dev.starloom.contracts.story.SkyWish;
import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.visual.Styles;
import dev.starloom.platform.failure.PermanentFailure;

/**
 * Arguments of the command line.
 *
 * @param language null: by script
 * @param seconds null: as long as the narration needs
 * @param sky parts are null where the story decides
 */
record Options(String language, String style, long seed, Double seconds, String size, SkyWish sky) {
  private static final long DEFAULT_SEED = 42;
  private static final String DEFAULT_SIZE = "1280x720";
  private static final int FPS = 24;
  private static final SkyWish ANY_SKY = new SkyWish(null, null, null, null, null);
  private static final String USAGE =
      "Usage: [--lang zh|en|ja|ko] [--style STYLE] [--seed N] [--seconds N] [--size WxH]"
          + " [--at TIME] [--lat N] [--lon N] [--look-at NAME|ALT,AZ] [--fov N]";

  static Options parse(String[] args) {
    Options options = new Options(null, Styles.DEFAULT, DEFAULT_SEED, null, DEFAULT_SIZE, ANY_SKY);
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
        case "--lang" -> new Options(Language.of(value).code(), style, seed, seconds, size, sky);
        case "--style" -> new Options(language, Styles.require(value), seed, seconds, size, sky);
        case "--seed" -> new Options(language, style, Long.parseLong(value), seconds, size, sky);
        case "--seconds" -> new Options(language, style, seed, positive(value), size, sky);
        case "--size" -> new Options(language, style, seed, seconds, size(value), sky);
        default -> new Options(language, style, seed, seconds, size, sky(name, value));
      };
    } catch (NumberFormatException e) {
      throw wrong("%s takes a number, not \"%s\"".formatted(name, value));
    }
  }

  private SkyWish sky(String name, String value) {
    String at = sky.at();
    Double latitude = sky.latitude();
    Double longitude = sky.longitude();
    return switch (name) {
      case "--at" -> new SkyWish(value, latitude, longitude, sky.lookAt(), sky.fieldOfView());
      case "--lat" ->
          new SkyWish(at, Double.valueOf(value), longitude, sky.lookAt(), sky.fieldOfView());
      case "--lon" ->
          new SkyWish(at, latitude, Double.valueOf(value), sky.lookAt(), sky.fieldOfView());
      case "--look-at" -> new SkyWish(at, latitude, longitude, value, sky.fieldOfView());
      case "--fov" -> new SkyWish(at, latitude, longitude, sky.lookAt(), Double.valueOf(value));
      default -> throw wrong("The option " + name + " is not known");
    };
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
    return new StoryRequest(prompt, seconds, size, seed, style, language, FPS, true, true, sky);
  }
}
