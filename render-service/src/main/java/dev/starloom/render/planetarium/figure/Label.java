package dev.starloom.render.planetarium.figure;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Rgb;
import dev.starloom.sky.Vector;

/**
 * A name in the sky, moving with the stars.
 *
 * @param direction J2000.0 direction of the text's centre
 * @param start share of the shot's time at which it begins to appear
 */
record Label(TextMask text, Vector direction, Rgb light, double start) implements Layer {
  private static final double FADE = 0.16;

  @Override
  public void draw(Frame frame) {
    double shown = Curves.step(start, start + FADE, frame.time());
    if (shown > 0) {
      Vector local = frame.local(direction);
      text.stamp(frame, frame.camera().x(local), frame.camera().y(local), light, shown);
    }
  }
}
