package dev.starloom.platform.config;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Every configuration key of all services under the prefixes that are Starloom's own. One list for
 * all, because one environment may serve all: a key of another service is no mistake.
 */
final class KnownKeys {
  private static final String FILE = "META-INF/starloom-keys.txt";

  private final List<String> keys;

  KnownKeys(List<String> keys) {
    this.keys = List.copyOf(keys);
  }

  /** The list that the build makes of all mappings; see docs/configuration.md. */
  static KnownKeys committed() {
    try (InputStream in = KnownKeys.class.getClassLoader().getResourceAsStream(FILE);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new KnownKeys(reader.lines().filter(line -> !line.startsWith("#")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A name of the environment is known if a key is written so there. */
  boolean has(String name) {
    return keys.stream()
        .anyMatch(
            key ->
                form(key, Pattern::quote).matcher(name).matches()
                    || form(key, KnownKeys::environmentName).matcher(name).matches());
  }

  /** A star in a key, of a map or a list, stands for whatever the user names there. */
  private static Pattern form(String key, UnaryOperator<String> written) {
    return Pattern.compile(
        Arrays.stream(key.split("\\*", -1)).map(written).collect(Collectors.joining(".+")));
  }

  /** The known key that the fewest typing errors lead to, in the way the name is written. */
  String nearest(String name) {
    boolean environment = name.equals(environmentName(name));
    return keys.stream()
        .map(key -> environment ? environmentName(key) : key)
        .min(Comparator.comparingInt(key -> Typos.between(key, name)))
        .orElseThrow();
  }

  static String environmentName(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
