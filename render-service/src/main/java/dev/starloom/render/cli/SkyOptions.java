package dev.starloom.render.cli;

import dev.starloom.render.planetarium.ground.Landscape;
import dev.starloom.sky.Observer;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Arguments of the command line.
 *
 * @param fieldOfView across the width, degrees
 * @param picture null: none
 * @param record null: none
 * @param foreground null: none
 */
record SkyOptions(
    OffsetDateTime at,
    Observer observer,
    String lookAt,
    double fieldOfView,
    int width,
    int height,
    Path picture,
    Path record,
    Set<String> flags,
    String foreground,
    String language) {
  static final String USAGE =
      "Usage: --at TIME --lat DEGREES --lon DEGREES --look-at NAME|ALT,AZ [--fov DEGREES] [--size"
          + " WxH] [--out PNG] [--json FILE] [--refraction] [--figures] [--labels] [--foreground"
          + " NAME] [--lang zh|en|ja|ko], or --gallery DIR";
  private static final Set<String> FLAGS = Set.of("--refraction", "--figures", "--labels");
  private static final Set<String> VALUES =
      Set.of(
          "--at",
          "--lat",
          "--lon",
          "--look-at",
          "--fov",
          "--size",
          "--out",
          "--json",
          "--foreground",
          "--lang");
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 3000;
  private static final int SMALLEST = 64;
  private static final int LARGEST = 4096;

  /** The arguments are wrong; the message says how. */
  static final class Wrong extends Exception {
    private static final long serialVersionUID = 1;

    Wrong(String message) {
      super(message);
    }
  }

  static SkyOptions parse(String[] arguments) throws Wrong {
    var given = new HashMap<String, String>();
    for (int i = 0; i < arguments.length; i++) {
      String name = arguments[i];
      if (FLAGS.contains(name)) {
        given.put(name, "");
      } else if (!VALUES.contains(name)) {
        throw new Wrong("The option " + name + " is not known. " + USAGE);
      } else if (++i == arguments.length) {
        throw new Wrong(name + " needs a value. " + USAGE);
      } else {
        given.put(name, arguments[i]);
      }
    }
    return of(given);
  }

  private static SkyOptions of(Map<String, String> given) throws Wrong {
    String[] size = size(given.getOrDefault("--size", "1280x720"));
    var options =
        new SkyOptions(
            time(required(given, "--at")),
            new Observer(number(given, "--lat", -90, 90), number(given, "--lon", -180, 360)),
            required(given, "--look-at"),
            given.containsKey("--fov") ? number(given, "--fov", 1, 180) : 60,
            side(size[0]),
            side(size[1]),
            given.containsKey("--out") ? Path.of(given.get("--out")) : null,
            given.containsKey("--json") ? Path.of(given.get("--json")) : null,
            Set.copyOf(given.keySet()),
            given.get("--foreground"),
            given.getOrDefault("--lang", "en"));
    options.check();
    return options;
  }

  private void check() throws Wrong {
    if (picture == null && record == null) {
      throw new Wrong("Say where to write: --out for the picture, --json for the positions.");
    }
    if (foreground != null && !Landscape.NAMES.contains(foreground)) {
      throw new Wrong(
          "There is no foreground \"%s\"; there are %s."
              .formatted(
                  foreground, String.join(", ", Landscape.NAMES.stream().sorted().toList())));
    }
    if (!Set.of("zh", "en", "ja", "ko").contains(language)) {
      throw new Wrong("--lang takes zh, en, ja or ko, not \"" + language + "\".");
    }
  }

  boolean has(String flag) {
    return flags.contains(flag);
  }

  private static String required(Map<String, String> given, String name) throws Wrong {
    if (!given.containsKey(name)) {
      throw new Wrong(name + " is missing. " + USAGE);
    }
    return given.get(name);
  }

  private static OffsetDateTime time(String value) throws Wrong {
    try {
      var time = OffsetDateTime.parse(value);
      if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
        throw new Wrong(
            "The sky is known from the year %d to %d, not in %d."
                .formatted(FIRST_YEAR, LAST_YEAR, time.getYear()));
      }
      return time;
    } catch (DateTimeParseException e) {
      throw new Wrong(
          "--at takes a time that exists, with its offset, as in 2026-08-19T21:00+08:00, not \""
              + value
              + "\".");
    }
  }

  private static double number(Map<String, String> given, String name, double least, double most)
      throws Wrong {
    String value = required(given, name);
    try {
      double number = Double.parseDouble(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // the sentence below says it
    }
    throw new Wrong(
        "%s takes degrees from %.0f to %.0f, not \"%s\".".formatted(name, least, most, value));
  }

  private static String[] size(String value) throws Wrong {
    if (!value.matches("\\d{2,4}x\\d{2,4}")) {
      throw new Wrong("--size takes WIDTHxHEIGHT, as in 1280x720, not \"" + value + "\".");
    }
    return value.split("x");
  }

  private static int side(String digits) throws Wrong {
    int pixels = Integer.parseInt(digits);
    if (pixels < SMALLEST || pixels > LARGEST) {
      throw new Wrong(
          "--size takes sides from %d to %d pixels, not %d.".formatted(SMALLEST, LARGEST, pixels));
    }
    return pixels;
  }
}
