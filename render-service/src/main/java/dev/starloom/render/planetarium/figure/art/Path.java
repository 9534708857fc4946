package dev.starloom.render.planetarium.figure.art;

import java.util.ArrayList;
import java.util.List;

/**
 * A curve through given points, sampled: x, y and the radius of what runs along it, all in degrees.
 *
 * @param x of the samples
 * @param y of the samples
 * @param radius of the samples, 0 where none was given
 */
record Path(double[] x, double[] y, double[] radius) {
  private static final double STEP = 0.4;
  private static final double THICK_STEP = 0.5;
  private static final int MOST_STEPS = 9;

  /**
   * A centripetal Catmull-Rom spline, which passes through its points without loops. A point that
   * stands twice is a corner.
   *
   * @param points x, y and radius each
   */
  static Path through(List<double[]> points, boolean closed) {
    var samples = new ArrayList<double[]>();
    int last = closed ? points.size() : points.size() - 1;
    for (int i = 0; i < last; i++) {
      double[] from = at(points, i, closed);
      double[] to = at(points, i + 1, closed);
      double step = STEP + THICK_STEP * Math.min(from[2], to[2]);
      int steps = (int) Math.min(MOST_STEPS, Math.ceil(distance(from, to) / step + 1));
      for (int s = 0; s < steps && distance(from, to) > 0; s++) {
        double[] before = at(points, i - 1, closed);
        samples.add(between(before, from, to, at(points, i + 2, closed), s / (double) steps));
      }
    }
    samples.add(at(points, last, closed));
    return of(samples);
  }

  int length() {
    return x.length;
  }

  /** A curve that lies between this one and another of as many points. */
  Path towards(Path other, double share) {
    var samples = new ArrayList<double[]>();
    for (int i = 0; i < x.length; i++) {
      int j = x.length == 1 ? 0 : i * (other.x.length - 1) / (x.length - 1);
      samples.add(
          new double[] {
            x[i] + (other.x[j] - x[i]) * share,
            y[i] + (other.y[j] - y[i]) * share,
            radius[i] + (other.radius[j] - radius[i]) * share
          });
    }
    return of(samples);
  }

  /** The same curve on axes turned counter-clockwise. */
  Path turned(double radians) {
    double c = Math.cos(radians);
    double s = Math.sin(radians);
    double[] newX = new double[x.length];
    double[] newY = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      newX[i] = x[i] * c + y[i] * s;
      newY[i] = y[i] * c - x[i] * s;
    }
    return new Path(newX, newY, radius);
  }

  private static Path of(List<double[]> samples) {
    return new Path(column(samples, 0), column(samples, 1), column(samples, 2));
  }

  private static double[] column(List<double[]> samples, int k) {
    return samples.stream().mapToDouble(sample -> sample[k]).toArray();
  }

  private static double[] at(List<double[]> points, int i, boolean closed) {
    int size = points.size();
    return points.get(closed ? Math.floorMod(i, size) : Math.max(0, Math.min(size - 1, i)));
  }

  private static double distance(double[] a, double[] b) {
    return Math.hypot(a[0] - b[0], a[1] - b[1]);
  }

  private static double[] between(double[] a, double[] b, double[] c, double[] d, double share) {
    double ab = Math.sqrt(distance(a, b));
    double bc = Math.sqrt(distance(b, c));
    double cd = Math.sqrt(distance(c, d));
    double[] point = new double[3];
    for (int k = 0; k < 3; k++) {
      double slope = c[k] - b[k];
      double in = ab == 0 ? slope : slope + bc * ((b[k] - a[k]) / ab - (c[k] - a[k]) / (ab + bc));
      double out = cd == 0 ? slope : slope + bc * ((d[k] - c[k]) / cd - (d[k] - b[k]) / (bc + cd));
      point[k] = hermite(b[k], c[k], in, out, share);
    }
    point[2] = Math.max(0, point[2]);
    return point;
  }

  private static double hermite(double from, double to, double in, double out, double t) {
    double rest = t * t * (3 - 2 * t);
    return from + (to - from) * rest + t * (1 - t) * ((1 - t) * in - t * out);
  }
}
