package dev.starloom.contracts.story;

import java.util.List;

/** Who will see a film. The gates are strict accordingly. */
public final class Audiences {
  public static final String CHILDREN = "children";
  public static final String GENERAL = "general";
  public static final String INTERNAL = "internal";

  /** From the strictest to the mildest. */
  public static final List<String> KNOWN = List.of(CHILDREN, GENERAL, INTERNAL);

  private Audiences() {}
}
