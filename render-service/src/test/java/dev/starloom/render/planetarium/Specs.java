package dev.starloom.render.planetarium;

import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.contracts.story.Scene;
import dev.starloom.contracts.story.SkyView;
import dev.starloom.platform.ffmpeg.Ffmpeg;
import dev.starloom.platform.ffmpeg.FfmpegBundle;
import dev.starloom.platform.typeset.Typeface;
import dev.starloom.sky.SkyData;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Specs and parts that tests share; the parts are slow to load. */
final class Specs {
  static final SkyData SKY = SkyData.bundled();
  static final Typeface TYPEFACE = Typeface.bundled();
  static final Ffmpeg FFMPEG =
      FfmpegBundle.locate(
          Optional.empty(), Path.of(System.getProperty("java.io.tmpdir"), "starloom-ffmpeg"));

  private Specs() {}

  static PlanetariumEngine engine(int threads) {
    return new PlanetariumEngine(FFMPEG, TYPEFACE, SKY, threads);
  }

  static RenderSpec spec(List<String> figures, String camera, String language, long seed) {
    return spec(new Scene(figures, "sea", "lightning", camera), language, seed, 320, 180);
  }

  /** The scene with its views recorded. */
  static Scene with(Scene scene, SkyView... views) {
    return new Scene(
        scene.figures(),
        scene.foreground(),
        scene.weather(),
        scene.camera(),
        scene.effects(),
        scene.light(),
        scene.follow(),
        scene.cues(),
        List.of(views));
  }

  static RenderSpec spec(Scene scene, String language, long seed, int width, int height) {
    return new RenderSpec(
        PlanetariumEngine.ID, scene, "", "", "", language, seed, 1, width, height, 8);
  }
}
