package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Rgb;

/** A light above the water that is too bright, or too high, to be mirrored from the picture. */
interface Glint {
  /**
   * @param x column of the picture below which its path of light lies
   * @param up angle above the horizon, radians
   * @param light in the middle of the path
   */
  record Beam(double x, double up, Rgb light) {}

  /** The light at a moment, or null for none. */
  Beam at(Frame frame);
}
