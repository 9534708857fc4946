package dev.starloom.render.wan.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Steps by name. */
public enum Quality {
  DRAFT(12),
  STANDARD(40),
  BEST(50);

  private final int steps;

  Quality(int steps) {
    this.steps = steps;
  }

  public int steps() {
    return steps;
  }

  /**
   * @throws IllegalArgumentException that names all, for an unknown name
   */
  public static Quality named(String name) {
    return find(name)
        .orElseThrow(
            () -> new IllegalArgumentException("starloom.render.wan.quality: " + unknown(name)));
  }

  static Optional<Quality> find(String name) {
    return Arrays.stream(values()).filter(quality -> quality.id().equals(name)).findFirst();
  }

  static String unknown(String name) {
    return "quality is draft, standard or best, not " + name;
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
