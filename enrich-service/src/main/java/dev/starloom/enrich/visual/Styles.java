package dev.starloom.enrich.visual;

import dev.starloom.platform.failure.PermanentFailure;
import java.util.List;

/** The visual styles a film can have; each story has one. */
public final class Styles {
  public static final String DEFAULT = dev.starloom.contracts.story.Styles.DEFAULT;

  private Styles() {}

  public static List<String> known() {
    return dev.starloom.contracts.story.Styles.KNOWN;
  }

  /**
   * The style by its first name.
   *
   * @throws PermanentFailure {@code unknown_style}, with a sentence that lists the known ones
   */
  public static String require(String style) {
    String canonical = dev.starloom.contracts.story.Styles.canonical(style);
    if (!known().contains(canonical)) {
      throw new PermanentFailure(
          "unknown_style",
          "The style \"%s\" is not known; choose one of %s."
              .formatted(style, String.join(", ", known())));
    }
    return canonical;
  }
}
