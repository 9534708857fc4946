package dev.starloom.postprocess.music;

import dev.starloom.contracts.story.Scene;
import dev.starloom.contracts.story.Shot;
import java.util.Map;

/** How much happens in a shot; the numbers are taste. */
final class Drama {
  private static final double STILLNESS = 0.3;

  private static final Map<String, Double> WEATHER =
      Map.of(
          "lightning",
          0.4,
          "meteors",
          0.3,
          "waves",
          0.2,
          "aurora",
          0.15,
          "rain",
          0.1,
          "snow",
          0.05,
          "fog",
          -0.1);

  private static final Map<String, Double> SIZES =
      Map.of("extreme-close-up", 0.15, "close-up", 0.1, "extreme-wide", -0.05);

  private static final Map<String, Double> CAMERAS =
      Map.of("push-in", 0.08, "star-trails", 0.1, "track", 0.05, "still", -0.05);

  private static final double FIRE = 0.15;

  private Drama() {}

  /** From 0 to 1. */
  static double intensity(Shot shot) {
    Scene scene = shot.scene();
    double sum = STILLNESS + of(SIZES, shot.size());
    if (scene != null) {
      sum += of(WEATHER, scene.weather()) + of(CAMERAS, scene.camera());
      sum += scene.effects().stream().mapToDouble(effect -> of(WEATHER, effect)).sum();
      sum += scene.light() == null ? 0 : FIRE;
    }
    return Math.max(0, Math.min(1, sum));
  }

  private static double of(Map<String, Double> table, String word) {
    return word == null ? 0 : table.getOrDefault(word, 0.0);
  }
}
