package dev.starloom.enrich.visual;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is called "she" and who "he". */
final class Persons {
  private static final Set<String> SHE = ids("/visual/she.txt");
  private static final Set<String> HE = ids("/visual/he.txt");

  private Persons() {}

  private static Set<String> ids(String file) {
    try (InputStream in = Persons.class.getResourceAsStream(file)) {
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.strip().split(" +")))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean canBeShe(String id) {
    return !HE.contains(id);
  }

  static boolean canBeHe(String id) {
    return !SHE.contains(id);
  }

  static boolean isShe(String id) {
    return SHE.contains(id);
  }

  static boolean isHe(String id) {
    return HE.contains(id);
  }
}
