package dev.starloom.safety.remote;

/** Checks of what is configured, with sentences that name the key. */
final class RemoteSettings {
  private static final int MOST_FRAMES = 10;
  private static final int MOST_RETRIES = 5;

  private RemoteSettings() {}

  /**
   * @throws IllegalArgumentException if a value is of no use
   */
  static RemoteConfig checked(RemoteConfig config) {
    String scheme = config.url().orElseThrow().getScheme();
    require("http".equals(scheme) || "https".equals(scheme), "url", "is no http address");
    require(config.frames() >= 1 && config.frames() <= MOST_FRAMES, "frames", "is not 1 to 10");
    require(config.retries() >= 0 && config.retries() <= MOST_RETRIES, "retries", "is not 0 to 5");
    require(config.timeout().toMillis() > 0, "timeout", "is not above 0");
    require(
        config.review() > 0 && config.review() <= config.block() && config.block() <= 1,
        "review",
        "and block are not 0 < review <= block <= 1");
    require(!config.visionCategories().isEmpty(), "vision-categories", "is empty");
    return config;
  }

  private static void require(boolean holds, String key, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException("starloom.safety.remote." + key + " " + otherwise);
    }
  }
}
