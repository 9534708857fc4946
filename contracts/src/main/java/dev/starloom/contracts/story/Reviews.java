package dev.starloom.contracts.story;

import java.util.List;

/** When a person decides about a film. */
public final class Reviews {
  /** No person is there to ask: what is in doubt is refused. */
  public static final String NEVER = "never";

  /** When a gate is in doubt. */
  public static final String ON_DOUBT = "on_doubt";

  /** Before every film. */
  public static final String ALWAYS = "always";

  public static final List<String> KNOWN = List.of(NEVER, ON_DOUBT, ALWAYS);

  private Reviews() {}
}
