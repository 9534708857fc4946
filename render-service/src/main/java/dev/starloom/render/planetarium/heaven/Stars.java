package dev.starloom.render.planetarium.heaven;

import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Rgb;
import dev.starloom.sky.Star;
import dev.starloom.sky.Vector;
import java.util.ArrayList;
import java.util.List;

/**
 * Stars and planets above the horizon. Air dims and reddens the low ones; in twilight and moonlight
 * the faint ones are not seen.
 */
public final class Stars implements Layer {
  /** A core is paler than its glow: it is nearly white where it is bright. */
  private static final float CORE_COLOUR = 0.6f;

  private static final float UNSEEN = 0.004f;
  private static final double FADE = 1.3;

  private final List<Spot> spots = new ArrayList<>();
  private final SkyLight light;

  /**
   * @param middle the picture in the middle of the shot
   * @param reach angle around the camera's axis in degrees that can come into the picture
   */
  public Stars(List<Star> stars, List<Star> planets, SkyLight light, Frame middle, double reach) {
    this.light = light;
    double limit = Math.cos(Math.toRadians(Math.min(180, reach)));
    for (Star star : stars) {
      if (middle.camera().ahead(middle.local(star.direction())) > limit) {
        spots.add(Spot.twinkling(star));
      }
    }
    planets.forEach(planet -> spots.add(Spot.steady(planet)));
  }

  @Override
  public void draw(Frame frame) {
    var splat = new Splat(frame);
    double limit = light.limit(frame);
    float[] core = new float[3];
    for (Spot spot : spots) {
      Vector local = frame.local(spot.direction());
      if (local.z() <= 0 || frame.camera().ahead(local) < -0.5) {
        continue;
      }
      double x = frame.camera().x(local) - 0.5;
      double y = frame.camera().y(local) - 0.5;
      float seen = spot.brightness() * seen(spot.magnitude(), limit);
      if (seen > UNSEEN && y < frame.ground().y() && splat.reaches(x, y, seen)) {
        shine(splat, x, y, spot, seen, local.z(), frame.seconds(), core);
      }
    }
  }

  /** 1 for stars that are easily seen, 0 for those beyond the limit. */
  static float seen(double magnitude, double limit) {
    return (float) Math.max(0, Math.min(1, (limit - magnitude) / FADE));
  }

  private static void shine(
      Splat splat,
      double x,
      double y,
      Spot spot,
      float seen,
      double height,
      double seconds,
      float[] core) {
    Rgb air = Transmission.at(height);
    float mass = Transmission.airMass(height);
    float apart = Math.max(0, Math.min(1.2f, 0.3f * (mass - 1.6f)));
    float red = spot.colour().red() * air.red() / air.green();
    float blue = spot.colour().blue() * air.blue() / air.green();
    float green = seen * air.green();
    core[0] = green * pale(red) * spot.twinkle(seconds, mass, -apart);
    core[1] = green * spot.twinkle(seconds, mass, 0);
    core[2] = green * pale(blue) * spot.twinkle(seconds, mass, apart);
    splat.draw(x, y, core, red, blue);
  }

  private static float pale(float channel) {
    return 1 - CORE_COLOUR + CORE_COLOUR * channel;
  }
}
