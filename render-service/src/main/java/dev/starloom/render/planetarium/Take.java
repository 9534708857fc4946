package dev.starloom.render.planetarium;

import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.sky.Camera;
import dev.starloom.sky.view.SkyPlan;
import dev.starloom.sky.view.Stretch;
import java.util.Arrays;
import java.util.List;

/** A stretch of a shot ready to be drawn: one sky and all that is before it. */
record Take(RenderSpec spec, SkyPlan plan, List<Layer> layers) {
  Take {
    layers = List.copyOf(layers);
  }

  /** A layer that forgets the light of the frame before, where no sky is drawn over it. */
  static List<Layer> darkness() {
    return List.of(frame -> Arrays.fill(frame.light(), 0));
  }

  Stretch stretch() {
    return plan.stretch();
  }

  /**
   * Draws a frame.
   *
   * @param shot share of the whole shot's time
   * @param light what is in it is drawn over
   */
  Frame draw(double shot, float[] light) {
    Frame frame = frame(spec, plan, stretch().time(shot), light);
    layers.forEach(layer -> layer.draw(frame));
    return frame;
  }

  /** The frame at a share of the stretch's time, its light still to be drawn. */
  static Frame frame(RenderSpec spec, SkyPlan plan, double time, float[] light) {
    Camera camera = plan.path().at(time);
    var ground =
        new Frame.Ground(
            camera.x(plan.path().landmark()),
            plan.path().horizonRow(camera),
            plan.path().landScale(camera));
    return new Frame(
        spec.width(),
        spec.height(),
        light,
        time,
        plan.stretch().shot(time) * spec.seconds(),
        camera,
        plan.clock().horizon(time),
        ground);
  }
}
