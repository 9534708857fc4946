package dev.starloom.render.planetarium;

import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.render.planetarium.clip.FrameSource;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.ToneMap;
import dev.starloom.sky.Camera;
import dev.starloom.sky.view.SkyPlan;
import java.util.List;

/** A shot ready to be drawn, frame by frame. */
final class Shot implements FrameSource {
  private final RenderSpec spec;
  private final SkyPlan plan;
  private final List<Layer> layers;

  Shot(RenderSpec spec, SkyPlan plan, List<Layer> layers) {
    this.spec = spec;
    this.plan = plan;
    this.layers = List.copyOf(layers);
  }

  @Override
  public int width() {
    return spec.width();
  }

  @Override
  public int height() {
    return spec.height();
  }

  @Override
  public int frames() {
    return spec.frames();
  }

  @Override
  public void draw(int index, float[] light, byte[] rgb) {
    Frame frame = frame(spec, plan, (index + 0.5) / frames(), light);
    for (Layer layer : layers) {
      layer.draw(frame);
    }
    ToneMap.apply(frame, rgb);
  }

  /** The frame at a share of the shot's time, its light still to be drawn. */
  static Frame frame(RenderSpec spec, SkyPlan plan, double time, float[] light) {
    Camera camera = plan.path().at(time);
    var landmark = plan.path().landmark();
    var ground =
        new Frame.Ground(
            camera.x(landmark), plan.path().horizonRow(camera), plan.path().landScale(camera));
    return new Frame(
        spec.width(),
        spec.height(),
        light,
        time,
        time * spec.seconds(),
        camera,
        plan.clock().horizon(time),
        ground);
  }
}
