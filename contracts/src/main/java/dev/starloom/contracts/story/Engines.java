package dev.starloom.contracts.story;

import java.util.List;

/** Names of the engines that a request may ask for. */
public final class Engines {
  /** Draws the real sky; every render-service has it. */
  public static final String PLANETARIUM = "planetarium";

  /** Dreams pictures with a video model; only where one is configured. */
  public static final String WAN = "wan";

  public static final List<String> KNOWN = List.of(PLANETARIUM, WAN);

  private Engines() {}
}
