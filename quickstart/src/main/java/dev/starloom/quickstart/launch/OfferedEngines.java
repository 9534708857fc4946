package dev.starloom.quickstart.launch;

import java.util.Map;

/** Which engines stories may ask for: wan as well, where a model for it is configured. */
final class OfferedEngines {
  private static final String MODEL = "STARLOOM_RENDER_WAN_MODEL";
  private static final String OFFER = "STARLOOM_INTAKE_ENGINES";

  private OfferedEngines() {}

  /**
   * What the services are told beside what the user set, which counts first.
   *
   * @param user the environment of this process
   */
  static Map<String, String> environment(Map<String, String> user) {
    boolean model = !user.getOrDefault(MODEL, "").isBlank();
    return model && !user.containsKey(OFFER) ? Map.of(OFFER, "planetarium,wan") : Map.of();
  }
}
