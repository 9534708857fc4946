package dev.starloom.enrich.visual;

import dev.starloom.platform.failure.PermanentFailure;
import java.util.List;

/** The visual styles a film can have; each story has one. */
public final class Styles {
  public static final String DEFAULT = "mythological_fantasy";

  private static final List<String> KNOWN =
      List.of(DEFAULT, "ink_wash", "oil", "watercolor", "cinematic", "documentary");

  private Styles() {}

  public static List<String> known() {
    return KNOWN;
  }

  /**
   * @throws PermanentFailure {@code unknown_style}, with a sentence that lists the known ones
   */
  public static String require(String style) {
    if (!KNOWN.contains(style)) {
      throw new PermanentFailure(
          "unknown_style",
          "The style \"%s\" is not known; choose one of %s."
              .formatted(style, String.join(", ", KNOWN)));
    }
    return style;
  }
}
