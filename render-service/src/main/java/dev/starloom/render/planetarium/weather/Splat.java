package dev.starloom.render.planetarium.weather;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Frame;

/** Draws small moving things: a soft dot drawn out along its way while the shutter is open. */
final class Splat {
  private static final double REACH = 2.6;

  private Splat() {}

  /**
   * Adds the light of a thing that goes from one place to another; its sum does not depend on where
   * between pixels it lies.
   *
   * @param sigma width of the dot in pixels
   * @param red light in the middle of the streak
   */
  static void streak(
      Frame frame,
      double x0,
      double y0,
      double x1,
      double y1,
      double sigma,
      float red,
      float green,
      float blue) {
    double reach = REACH * sigma;
    int top = (int) Math.max(0, Math.ceil(Math.min(y0, y1) - reach - 0.5));
    int bottom = (int) Math.min(frame.height() - 1, Math.max(y0, y1) + reach - 0.5);
    float[] light = frame.light();
    float dx = (float) (x1 - x0);
    float dy = (float) (y1 - y0);
    float per = 1 / Math.max(1e-6f, dx * dx + dy * dy);
    float sharp = (float) (1 / (2 * sigma * sigma));
    double slant = Math.abs(dy) > Math.abs(dx) ? dx / dy : 0;
    double wide = reach + (slant == 0 ? Math.abs(dx) : Math.abs(slant) * reach);
    for (int y = top; y <= bottom; y++) {
      float py = (float) (y + 0.5 - y0);
      double middle = slant == 0 ? (x0 + x1) / 2 : x0 + Math.max(0, Math.min(1, py / dy)) * dx;
      int left = (int) Math.max(0, Math.ceil(middle - wide - 0.5));
      int right = (int) Math.min(frame.width() - 1, middle + wide - 0.5);
      int k = (y * frame.width() + left) * 3;
      for (int x = left; x <= right; x++, k += 3) {
        float px = (float) (x + 0.5 - x0);
        float along = Math.max(0, Math.min(1, (px * dx + py * dy) * per));
        float ox = px - along * dx;
        float oy = py - along * dy;
        float amount = Curves.exp(-(ox * ox + oy * oy) * sharp);
        light[k] += amount * red;
        light[k + 1] += amount * green;
        light[k + 2] += amount * blue;
      }
    }
  }
}
