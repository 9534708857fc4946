package dev.starloom.enrich.cli;

import dev.starloom.platform.failure.PermanentFailure;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Names with values, as they were written. */
record Arguments(Map<String, String> values) {
  private static final Set<String> KNOWN =
      Set.of(
          "--lang",
          "--narration",
          "--style",
          "--seed",
          "--seconds",
          "--size",
          "--at",
          "--lat",
          "--lon",
          "--look-at",
          "--fov",
          "--template");

  private static final String USAGE =
      "Usage: [--lang zh|en|ja|ko] [--narration zh|en|ja|ko] [--style STYLE] [--seed N]"
          + " [--seconds N] [--size WxH] [--at TIME] [--lat N] [--lon N] [--look-at NAME|ALT,AZ]"
          + " [--fov N] [--template FILE]";

  static Arguments parse(String[] args) {
    var values = new HashMap<String, String>();
    for (int i = 0; i < args.length; i += 2) {
      if (!KNOWN.contains(args[i])) {
        throw wrong("The option " + args[i] + " is not known");
      }
      if (i + 1 == args.length) {
        throw wrong(args[i] + " needs a value");
      }
      values.put(args[i], args[i + 1]);
    }
    return new Arguments(values);
  }

  /** The value of a name as something else, or what stands for it if it is not given. */
  <T> T value(String name, Function<String, T> as, T otherwise) {
    String value = values.get(name);
    try {
      return value == null ? otherwise : as.apply(value);
    } catch (NumberFormatException e) {
      throw wrong("%s takes a number, not \"%s\"".formatted(name, value));
    }
  }

  static PermanentFailure wrong(String what) {
    return new PermanentFailure("invalid_argument", what + ". " + USAGE);
  }
}
