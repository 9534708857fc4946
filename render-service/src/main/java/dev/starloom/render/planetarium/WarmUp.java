package dev.starloom.render.planetarium;

import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.contracts.story.Scene;
import dev.starloom.contracts.story.Styles;
import java.util.List;

/** Small shots that together need most of what shots need. */
final class WarmUp {
  private static final int WIDTH = 320;
  private static final int HEIGHT = 180;
  private static final int FPS = 24;
  private static final double LONG = 0.25;
  private static final double SHORT = 0.1;

  static final List<RenderSpec> SPECS =
      List.of(
          spec(new Scene(List.of("And"), "sea", "lightning", "pan-left"), LONG),
          spec(new Scene(List.of("Ori"), "mountains", "aurora", "push-in"), SHORT));

  private WarmUp() {}

  private static RenderSpec spec(Scene scene, double seconds) {
    return new RenderSpec(
        PlanetariumEngine.ID, scene, "", "", Styles.DEFAULT, "zh", 1, seconds, WIDTH, HEIGHT, FPS);
  }
}
