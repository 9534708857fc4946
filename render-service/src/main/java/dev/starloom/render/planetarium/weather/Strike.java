package dev.starloom.render.planetarium.weather;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One stroke of lightning: when, and the shape of its channel.
 *
 * @param start seconds after the shot began
 * @param u where it meets the horizon, in ground units
 */
record Strike(double start, double u, List<Branch> branches) {
  private static final double[][] RETURN_STROKES = {{0, 1}, {0.13, 0.75}, {0.31, 0.45}};

  /**
   * A jagged line in ground units.
   *
   * @param strength of its light at the upper end, 1 for the main channel
   */
  record Branch(double[] u, double[] v, double strength) {}

  static Strike at(double start, double u, double top, SplittableRandom random) {
    var branches = new ArrayList<Branch>();
    double lean = (random.nextDouble() - 0.5) * 0.22;
    Branch trunk = channel(u + lean, top, u, 0.004, 1, 7, random);
    branches.add(trunk);
    for (int i = 8; i < trunk.u().length - 20; i += 9 + random.nextInt(16)) {
      double length = (0.04 + 0.13 * random.nextDouble()) * (1 - 0.4 * i / trunk.u().length);
      double side = random.nextBoolean() ? 1 : -1;
      double u1 = trunk.u()[i] + side * length * (0.4 + 0.6 * random.nextDouble());
      double v1 = Math.min(-0.006, trunk.v()[i] + length);
      branches.add(
          channel(trunk.u()[i], trunk.v()[i], u1, v1, 0.22 + 0.2 * random.nextDouble(), 5, random));
    }
    return new Strike(start, u, branches);
  }

  /** Midpoint displacement. */
  private static Branch channel(
      double u0,
      double v0,
      double u1,
      double v1,
      double strength,
      int levels,
      SplittableRandom random) {
    int pieces = 1 << levels;
    double[] u = new double[pieces + 1];
    double[] v = new double[pieces + 1];
    u[0] = u0;
    v[0] = v0;
    u[pieces] = u1;
    v[pieces] = v1;
    double sway = 0.17 * Math.hypot(u1 - u0, v1 - v0);
    for (int step = pieces; step > 1; step /= 2, sway *= 0.56) {
      for (int i = step / 2; i < pieces; i += step) {
        u[i] = (u[i - step / 2] + u[i + step / 2]) / 2 + (random.nextDouble() - 0.5) * 2 * sway;
        v[i] = (v[i - step / 2] + v[i + step / 2]) / 2 + (random.nextDouble() - 0.5) * 0.5 * sway;
      }
    }
    return new Branch(u, v, strength);
  }

  /** Light of the channel: some quick return strokes, each fading within a tenth of a second. */
  double light(double seconds) {
    double light = 0;
    for (double[] stroke : RETURN_STROKES) {
      double since = seconds - start - stroke[0];
      if (since >= 0) {
        light += stroke[1] * Math.exp(-since * 11);
      }
    }
    return light;
  }
}
