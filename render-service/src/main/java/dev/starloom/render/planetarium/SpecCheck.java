package dev.starloom.render.planetarium;

import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.render.planetarium.ground.Landscape;
import dev.starloom.sky.view.CameraMove;
import java.util.Set;

/** Tells whether a spec can be drawn. */
final class SpecCheck {
  private static final String CODE = "render_spec_invalid";
  private static final int SMALLEST = 64;
  private static final int LARGEST = 4096;
  private static final int MOST_FPS = 120;
  private static final double LONGEST = 300;
  private static final Set<String> WEATHERS =
      Set.of("aurora", "lightning", "waves", "meteors", "none");

  private SpecCheck() {}

  /**
   * @throws PermanentFailure that names the first thing wrong
   */
  static void check(RenderSpec spec) {
    require(spec.scene() != null, "a clip of the planetarium needs a scene");
    require(side(spec.width()) && side(spec.height()), "width and height must be even, 64 to 4096");
    require(spec.fps() >= 1 && spec.fps() <= MOST_FPS, "frames a second must be 1 to 120");
    require(spec.seconds() <= LONGEST && spec.frames() >= 1, "a clip lasts a frame to 300 seconds");
    require(
        Landscape.NAMES.contains(spec.scene().foreground()),
        "unknown foreground: " + spec.scene().foreground());
    require(
        WEATHERS.contains(spec.scene().weather()), "unknown weather: " + spec.scene().weather());
    require(
        CameraMove.named(spec.scene().camera()) != null,
        "unknown camera: " + spec.scene().camera());
  }

  private static boolean side(int pixels) {
    return pixels % 2 == 0 && pixels >= SMALLEST && pixels <= LARGEST;
  }

  private static void require(boolean fine, String sentence) {
    if (!fine) {
      throw new PermanentFailure(CODE, sentence);
    }
  }
}
