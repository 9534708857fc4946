package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Rgb;
import dev.starloom.render.planetarium.stage.Stage;
import dev.starloom.sky.Body;
import dev.starloom.sky.Vector;

/**
 * The Moon's path of light on water.
 *
 * @param direction J2000.0, as seen
 * @param light in the middle of the path
 */
record MoonGlint(Vector direction, Rgb light) implements Glint {
  private static final Rgb COLOUR = new Rgb(0.95f, 0.92f, 0.84f);

  static MoonGlint of(Stage stage) {
    Vector local = stage.sky().local(Body.MOON);
    double lit = stage.sky().place(Body.MOON).phase().illuminated();
    double low = Math.exp(-Math.max(0, local.latitude() - 8) / 40);
    return new MoonGlint(
        stage.sky().horizon().inverse().apply(local), COLOUR.times(0.12 + 0.75 * lit * low));
  }

  @Override
  public Beam at(Frame frame) {
    Vector local = frame.local(direction);
    if (frame.camera().ahead(local) < 0.1) {
      return null;
    }
    double up = Math.toRadians(local.latitude());
    return new Beam(frame.camera().x(local), Math.max(0.01, up), light);
  }
}
