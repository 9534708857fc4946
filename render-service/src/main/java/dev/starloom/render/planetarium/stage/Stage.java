package dev.starloom.render.planetarium.stage;

import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.contracts.story.Scene;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Palette;
import dev.starloom.sky.LocalSky;
import dev.starloom.sky.view.SkyPlan;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * What every layer of a stretch of a shot is made from.
 *
 * @param plan sky and camera
 * @param sky what is seen in the middle of the stretch
 * @param middle geometry of the picture in the middle of the stretch; its light is not used
 * @param palette colours of the night
 */
public record Stage(RenderSpec spec, SkyPlan plan, LocalSky sky, Frame middle, Palette palette) {

  public Scene scene() {
    return spec.scene();
  }

  /** A seed for one kind of layer, whatever other layers there are. */
  public long seed(String layer) {
    return new SplittableRandom(spec.seed() ^ 0x9E3779B97F4A7C15L * layer.hashCode()).nextLong();
  }

  /** Whether a kind of weather is in the scene. */
  public boolean has(String weather) {
    return Stream.concat(Stream.of(scene().weather()), scene().effects().stream())
        .anyMatch(weather::equals);
  }

  /** The ground's u at the picture's edge. */
  public double reach() {
    return spec.width() / 2.0 / spec.height();
  }

  /** Angle in degrees from the camera's axis to what may come into the picture's corners. */
  public double reachDegrees(double margin) {
    var corner = middle.camera().direction(0, 0);
    var axis = middle.camera().direction(middle.width() / 2.0, middle.height() / 2.0);
    return corner.separation(axis) * margin;
  }
}
