package dev.starloom.contracts.story;

import java.util.List;

/** Where a film goes. */
public final class Releases {
  /** It stays with the one who asked for it. */
  public static final String PRIVATE = "private";

  /** It is shown to others: what no model could look for, a person has to. */
  public static final String PUBLIC = "public";

  public static final List<String> KNOWN = List.of(PRIVATE, PUBLIC);

  private Releases() {}
}
