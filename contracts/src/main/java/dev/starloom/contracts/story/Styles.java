package dev.starloom.contracts.story;

import java.util.List;

/** Names of the visual styles that a request may ask for. */
public final class Styles {
  public static final String DEFAULT = "mythological_fantasy";

  public static final List<String> KNOWN =
      List.of(DEFAULT, "ink_wash", "oil", "watercolor", "cinematic", "documentary");

  private Styles() {}
}
