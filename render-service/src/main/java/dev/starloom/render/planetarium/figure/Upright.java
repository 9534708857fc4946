package dev.starloom.render.planetarium.figure;

import dev.starloom.render.planetarium.figure.art.Art;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.sky.Vector;

/** Turns the axes of a drawing's plane so that y is up in the picture. The figure stays. */
final class Upright {
  private static final double AWAY = 0.05;

  private Upright() {}

  /**
   * Rows of the painted drawing then run along rows of the picture, which is much quicker to look
   * up, and the light on every figure comes from the same side of the picture.
   */
  static Art of(Art art, Frame middle) {
    Vector local = middle.local(art.plane().centre());
    Vector higher = local.plus(new Vector(0, 0, AWAY)).unit();
    Vector up = middle.horizon().inverse().apply(higher);
    return art.turned(Math.atan2(-art.plane().x(up), art.plane().y(up)));
  }
}
