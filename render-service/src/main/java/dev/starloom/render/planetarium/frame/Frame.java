package dev.starloom.render.planetarium.frame;

import dev.starloom.sky.Camera;
import dev.starloom.sky.Rotation;
import dev.starloom.sky.Vector;

/**
 * One frame in the making.
 *
 * @param width in pixels
 * @param height in pixels
 * @param light linear RGB, three floats a pixel, row by row from the top; 1 is bright white
 * @param time share of the shot that has passed, 0 to 1
 * @param seconds since the shot began
 * @param camera where it looks
 * @param horizon from J2000.0 to the local frame
 * @param ground where the landscape lies in the picture
 */
public record Frame(
    int width,
    int height,
    float[] light,
    double time,
    double seconds,
    Camera camera,
    Rotation horizon,
    Ground ground) {

  /**
   * The landscape's coordinates: u to the right and v downwards, in picture heights of the shot's
   * middle, from the landmark on the horizon.
   *
   * @param x column of the landmark
   * @param y row of the landmark
   * @param scale pixels a unit
   */
  public record Ground(double x, double y, double scale) {}

  /** Pixels of this picture for a length given in pixels of a picture of 1280x720. */
  public double px(double length) {
    return length * unit(width, height);
  }

  /** Size of details in a picture, 1 for 1280x720; a portrait lies between its two sides. */
  public static double unit(int width, int height) {
    return Math.min(height, Math.sqrt(width * (double) height) * 0.75) / 720;
  }

  public Vector local(Vector j2000) {
    return horizon.apply(j2000);
  }

  public void add(int index, float red, float green, float blue) {
    light[index] += red;
    light[index + 1] += green;
    light[index + 2] += blue;
  }
}
