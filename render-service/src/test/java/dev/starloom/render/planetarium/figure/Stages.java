package dev.starloom.render.planetarium.figure;

import dev.starloom.contracts.story.Cue;
import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.contracts.story.Scene;
import dev.starloom.platform.typeset.Typeface;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Palette;
import dev.starloom.render.planetarium.stage.Stage;
import dev.starloom.sky.LocalSky;
import dev.starloom.sky.SkyData;
import dev.starloom.sky.view.SkyAsk;
import dev.starloom.sky.view.SkyChoice;
import dev.starloom.sky.view.SkyPlan;
import java.util.List;

/** Stages to draw figures on, and frames of them. */
final class Stages {
  static final SkyData SKY = SkyData.bundled();
  static final FigureLayers FIGURES = new FigureLayers(Typeface.bundled());
  static final int WIDTH = 640;
  static final int HEIGHT = 360;
  private static final double SECONDS = 8;

  private Stages() {}

  static Stage stage(String language, String... figures) {
    return stage(language, List.of(), figures);
  }

  static Stage stage(String language, List<Cue> cues, String... figures) {
    var scene = new Scene(List.of(figures), "none", "none", "still", null, null, null, cues, null);
    var spec = new RenderSpec("e/1", scene, "", "", "", language, 3, SECONDS, WIDTH, HEIGHT, 24);
    SkyPlan plan = new SkyChoice(SKY).choose(SkyAsk.of(spec)).get(0);
    var local = new LocalSky(SKY, plan.clock().observer(), plan.clock().middle(), true);
    return new Stage(spec, plan, local, frame(plan, 0.5), Palette.pick(3));
  }

  static Frame frame(SkyPlan plan, double time) {
    return frame(plan, time, plan.path().horizonRow(plan.path().at(time)));
  }

  /**
   * @param horizon row where the land begins
   */
  static Frame frame(SkyPlan plan, double time, double horizon) {
    var camera = plan.path().at(time);
    var ground = new Frame.Ground(0, horizon, HEIGHT);
    return new Frame(
        WIDTH,
        HEIGHT,
        new float[WIDTH * HEIGHT * 3],
        time,
        time * SECONDS,
        camera,
        plan.clock().horizon(time),
        ground);
  }

  /** Light of some layers alone, in green. */
  static float[] green(Stage stage, double time, List<Layer> layers) {
    Frame frame = frame(stage.plan(), time);
    layers.forEach(layer -> layer.draw(frame));
    float[] green = new float[WIDTH * HEIGHT];
    for (int i = 0; i < green.length; i++) {
      green[i] = frame.light()[3 * i + 1];
    }
    return green;
  }

  static double sum(float[] light) {
    double sum = 0;
    for (float value : light) {
      sum += value;
    }
    return sum;
  }
}
