package dev.starloom.render.planetarium.weather;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Rgb;
import dev.starloom.render.planetarium.stage.Stage;
import dev.starloom.sky.Body;
import dev.starloom.sky.Vector;

/**
 * The Moon as it lights clouds.
 *
 * @param direction J2000.0, as seen
 * @param strength 0 below the horizon to 1 for a full Moon
 */
record Lamp(Vector direction, double strength) {
  private static final Rgb MOON = new Rgb(0.34f, 0.36f, 0.40f);
  private static final double GLOW = 0.16;

  /** Where the lamp is in a frame, in ground units. */
  record Spot(double u, double up, double strength, Rgb light) {

    /** How much of the lamp's own glow a place has. */
    float near(double x, double y) {
      double square = (x - u) * (x - u) + (y - up) * (y - up);
      return (float) strength * Curves.exp((float) (-square / (2 * GLOW * GLOW)));
    }
  }

  static Lamp of(Stage stage) {
    Vector local = stage.sky().local(Body.MOON);
    double lit = stage.sky().place(Body.MOON).phase().illuminated();
    double strength = local.z() > 0 ? lit : 0;
    return new Lamp(stage.sky().horizon().inverse().apply(local), strength);
  }

  Spot at(Frame frame) {
    Vector local = frame.local(direction);
    Frame.Ground ground = frame.ground();
    double seen = strength * Curves.step(0, 0.5, frame.camera().ahead(local));
    double u = (frame.camera().x(local) - ground.x()) / ground.scale();
    double up = (ground.y() - frame.camera().y(local)) / ground.scale();
    return new Spot(u, up, seen, MOON);
  }
}
