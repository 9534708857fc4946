package dev.starloom.render.planetarium.figure;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Rgb;

/**
 * A thin glowing line over one path of points. It is walked along its longer axis, pixel by pixel,
 * so that each place of the path adds its light once.
 */
final class Stroke {
  private final Frame frame;
  private final Rgb colour;
  private final float core;
  private final float glow;
  private final int radius;

  /**
   * @param width of the core in pixels
   */
  Stroke(Frame frame, Rgb colour, double width) {
    this.frame = frame;
    this.colour = colour;
    core = (float) (1 / (0.5 * width * width));
    glow = (float) (1 / (2.6 * width));
    radius = (int) Math.ceil(width * 9);
  }

  /**
   * @param x pixel columns of the points
   * @param y pixel rows of the points
   * @param strength of the light at each point, 0 to 1
   */
  void draw(double[] x, double[] y, double[] strength) {
    int last = x.length - 1;
    boolean wide = Math.abs(x[last] - x[0]) >= Math.abs(y[last] - y[0]);
    for (int i = 0; i < last; i++) {
      if (wide) {
        piece(x, y, strength, i, true);
      } else {
        piece(y, x, strength, i, false);
      }
    }
  }

  private void piece(double[] along, double[] across, double[] strength, int i, boolean wide) {
    int from = along[i] <= along[i + 1] ? i : i + 1;
    int to = from == i ? i + 1 : i;
    double length = along[to] - along[from];
    double slope = length == 0 ? 0 : (across[to] - across[from]) / length;
    float flatten = (float) (1 / Math.sqrt(1 + slope * slope));
    int limit = wide ? frame.width() : frame.height();
    int first = Math.max(0, (int) Math.ceil(along[from]));
    for (int a = first; a < Math.min(limit, along[to]); a++) {
      double share = (a - along[from]) / length;
      double light = strength[from] + (strength[to] - strength[from]) * share;
      if (light > 0.002) {
        across(a, across[from] + slope * (a - along[from]), flatten, (float) light, wide);
      }
    }
  }

  private void across(int along, double centre, float flatten, float light, boolean wide) {
    int limit = (wide ? frame.height() : frame.width()) - 1;
    int end = Math.min(limit, (int) centre + radius + 1);
    for (int c = Math.max(0, (int) centre - radius); c <= end; c++) {
      float distance = (float) Math.abs(c - centre) * flatten;
      float amount =
          light * (Curves.exp(-distance * distance * core) + 0.09f * Curves.exp(-distance * glow));
      int k = 3 * (wide ? c * frame.width() + along : along * frame.width() + c);
      frame.add(k, colour.red() * amount, colour.green() * amount, colour.blue() * amount);
    }
  }
}
