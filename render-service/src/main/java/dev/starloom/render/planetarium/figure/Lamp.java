package dev.starloom.render.planetarium.figure;

import dev.starloom.render.planetarium.figure.art.Plane;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.sky.Vector;

/**
 * Where the light on a drawing comes from: the upper left of the picture, however the figure
 * stands.
 *
 * @param x of a unit vector on the figure's plane
 * @param y of it
 */
record Lamp(double x, double y) {
  private static final double AWAY = 0.05;
  private static final double LEFT_OF_UP_DEGREES = 32;

  static Lamp over(Plane plane, Frame middle) {
    Vector local = middle.local(plane.centre());
    Vector higher = local.plus(new Vector(0, 0, AWAY)).unit();
    Vector up = middle.horizon().inverse().apply(higher);
    double angle = Math.atan2(plane.y(up), plane.x(up)) + Math.toRadians(LEFT_OF_UP_DEGREES);
    return new Lamp(Math.cos(angle), Math.sin(angle));
  }
}
