package dev.starloom.render.planetarium;

import dev.starloom.contracts.story.Cue;
import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.contracts.story.Scene;
import dev.starloom.sky.view.Stretch;
import java.util.List;

/** A spec as the layers of one stretch see it: cues are in shares of the stretch's time. */
final class StretchSpec {
  // What is named after its sky has passed is shown while there is time to see it
  private static final double LATEST_CUE = 0.6;

  private StretchSpec() {}

  static RenderSpec of(RenderSpec spec, Stretch stretch) {
    return stretch.equals(Stretch.WHOLE) ? spec : with(spec, of(spec.scene(), stretch));
  }

  private static Scene of(Scene scene, Stretch stretch) {
    List<Cue> cues = scene.cues().stream().map(cue -> of(cue, stretch)).toList();
    return new Scene(
        scene.figures(),
        scene.foreground(),
        scene.weather(),
        scene.camera(),
        scene.effects(),
        scene.light(),
        scene.follow(),
        cues,
        scene.views());
  }

  private static Cue of(Cue cue, Stretch stretch) {
    double time = Math.max(0, Math.min(LATEST_CUE, stretch.time(cue.at())));
    return new Cue(cue.figure(), time);
  }

  private static RenderSpec with(RenderSpec spec, Scene scene) {
    return new RenderSpec(
        spec.engine(),
        scene,
        spec.prompt(),
        spec.negativePrompt(),
        spec.style(),
        spec.language(),
        spec.seed(),
        spec.seconds(),
        spec.width(),
        spec.height(),
        spec.fps(),
        spec.quality());
  }
}
