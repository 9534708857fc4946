package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Rgb;
import java.util.stream.IntStream;

/**
 * Paints a landscape of heights as it is seen in perspective: each column of the picture is
 * followed from the eye to the distance, and what rises above everything nearer is shown.
 *
 * @param shape of the land
 * @param light on it
 * @param nearest distance at which the land begins, in eye heights
 * @param farthest distance at which it ends
 * @param clear distance at which a third of the light is that of the air
 */
record Terrain(Shape shape, Lighting light, double nearest, double farthest, double clear) {
  /** Size of a thing of one eye height at the distance of one, in ground units. */
  static final double FOCUS = 1.4;

  private static final double SKYLINE = 0.073;
  private static final double STRIDE = 1.009;
  private static final double TILT = 0.007;

  /** What lies where. Lengths in eye heights; x to the right, z away. */
  interface Shape {
    double height(double x, double z);

    /**
     * @param steep rise of the ground there, 1 for 45 degrees
     */
    Rgb albedo(double x, double z, double height, double steep);
  }

  void paint(LandTexture texture) {
    IntStream.range(0, texture.width()).parallel().forEach(column -> column(texture, column));
  }

  private void column(LandTexture texture, int column) {
    double aside = texture.u(column) / FOCUS;
    double top = texture.height() - 0.5;
    float[] colour = new float[3];
    for (double z = nearest; z < farthest && top > -0.5; z *= STRIDE) {
      double x = aside * z;
      double height = shape.height(x, z);
      double row = texture.row(seen((1 - height) * FOCUS / z));
      if (row < top) {
        shade(colour, x, z, height);
        fill(texture, column, row, top, colour);
        top = row;
      }
    }
  }

  /** Land keeps below the skyline; what would rise higher is pressed softly. */
  private static double seen(double v) {
    return v >= 0 ? v : -SKYLINE * (1 - Math.exp(v / SKYLINE));
  }

  private static void fill(
      LandTexture texture, int column, double from, double to, float[] colour) {
    int first = (int) Math.max(0, Math.floor(from + 0.5));
    int last = (int) Math.min(texture.height() - 1, Math.floor(to + 0.5));
    for (int row = first; row <= last; row++) {
      double cover = Math.min(to, row + 0.5) - Math.max(from, row - 0.5);
      if (cover > 0) {
        texture.under(column, row, colour, (float) cover);
      }
    }
  }

  private void shade(float[] colour, double x, double z, double height) {
    double reach = TILT * z;
    double dx = (shape.height(x + reach, z) - height) / reach;
    double dz = (shape.height(x, z + reach) - height) / reach;
    double length = Math.sqrt(dx * dx + dz * dz + 1);
    double steep = Math.hypot(dx, dz);
    Rgb albedo = shape.albedo(x, z, height, steep);
    light.shade(colour, albedo, -dx / length, 1 / length, -dz / length, 1);
    float air = (float) (1 - Math.exp(-0.405 * z / clear));
    Rgb haze = light.haze();
    colour[0] += (haze.red() - colour[0]) * air;
    colour[1] += (haze.green() - colour[1]) * air;
    colour[2] += (haze.blue() - colour[2]) * air;
  }
}
