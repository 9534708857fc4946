package dev.starloom.contracts.story;

import java.util.List;

/** How much work an engine puts into its pictures. */
public final class Qualities {
  public static final String DRAFT = "draft";
  public static final String STANDARD = "standard";
  public static final String BEST = "best";

  public static final List<String> KNOWN = List.of(DRAFT, STANDARD, BEST);

  private Qualities() {}
}
