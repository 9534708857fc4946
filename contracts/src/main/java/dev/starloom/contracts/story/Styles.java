package dev.starloom.contracts.story;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Names of the visual styles that a request may ask for. */
public final class Styles {
  public static final String DEFAULT = "mythological_fantasy";

  public static final List<String> KNOWN =
      List.of(
          DEFAULT,
          "ink_wash",
          "woodblock",
          "dunhuang_mural",
          "oil",
          "watercolor",
          "cinematic",
          "planetarium_documentary");

  /** Other names of them, which stay valid. */
  public static final Map<String, String> ALIASES =
      Map.of("documentary", "planetarium_documentary");

  /** Every name that a request may use. */
  public static final List<String> ACCEPTED =
      Stream.concat(KNOWN.stream(), ALIASES.keySet().stream().sorted()).toList();

  private Styles() {}

  /** The name in {@link #KNOWN} of a style; an unknown one stays as it is. */
  public static String canonical(String style) {
    return style == null ? null : ALIASES.getOrDefault(style, style);
  }
}
