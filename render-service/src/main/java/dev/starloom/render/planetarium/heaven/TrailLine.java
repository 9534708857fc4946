package dev.starloom.render.planetarium.heaven;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Rgb;
import dev.starloom.sky.Vector;

/**
 * Draws straight pieces of thin soft lines. A piece is walked along its longer axis, pixel by
 * pixel; the pixels at its ends count by the share that it covers, so that pieces join without a
 * bead.
 */
final class TrailLine {
  private static final double WIDTH = 0.75;
  private static final int RADIUS = 3;
  private static final float UPRIGHT = 0.85f;

  private final Frame frame;
  private final float steep;
  private final int lowest;

  TrailLine(Frame frame) {
    this.frame = frame;
    double width = Math.max(0.65, frame.px(WIDTH));
    steep = (float) (-1 / (2 * width * width));
    lowest = (int) Math.max(0, Math.min(frame.height(), frame.ground().y()));
  }

  /**
   * @param from local direction, before the camera
   * @param to local direction, before the camera
   */
  void draw(Vector from, Vector to, Rgb colour) {
    double x0 = frame.camera().x(from) - 0.5;
    double y0 = frame.camera().y(from) - 0.5;
    double x1 = frame.camera().x(to) - 0.5;
    double y1 = frame.camera().y(to) - 0.5;
    boolean wide = Math.abs(x1 - x0) >= Math.abs(y1 - y0);
    if (wide) {
      piece(x0, y0, x1, y1, true, frame.width(), lowest, colour);
    } else {
      piece(y0, x0, y1, x1, false, lowest, frame.width(), colour);
    }
  }

  private void piece(
      double a0, double c0, double a1, double c1, boolean wide, int length, int side, Rgb colour) {
    double slope = a1 == a0 ? 0 : (c1 - c0) / (a1 - a0);
    float flat = (float) (1 / Math.sqrt(1 + slope * slope));
    double low = Math.min(a0, a1);
    double high = Math.max(a0, a1);
    int first = (int) Math.max(0, Math.floor(low + 0.5));
    int last = (int) Math.min(length - 1, Math.floor(high + 0.5));
    for (int along = first; along <= last; along++) {
      double share = Math.min(high, along + 0.5) - Math.max(low, along - 0.5);
      dab(along, c0 + slope * (along - a0), flat, wide, side, colour, (float) share);
    }
  }

  private void dab(
      int along, double middle, float flat, boolean wide, int side, Rgb colour, float share) {
    int near = (int) Math.round(middle);
    int radius = flat > UPRIGHT ? RADIUS - 1 : RADIUS;
    int end = Math.min(side - 1, near + radius);
    float[] out = frame.light();
    for (int c = Math.max(0, near - radius); c <= end; c++) {
      float off = (float) (c - middle) * flat;
      float amount = share * Curves.exp(off * off * steep);
      int k = 3 * (wide ? c * frame.width() + along : along * frame.width() + c);
      out[k] += amount * colour.red();
      out[k + 1] += amount * colour.green();
      out[k + 2] += amount * colour.blue();
    }
  }
}
