package dev.starloom.postprocess.cards;

import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * A night sky of nobody's: a dusk blue that darkens upwards, a faint band of light and stars of a
 * natural mix of brightness and colour. It is drawn once, larger than the picture that drifts over
 * it.
 */
public final class StarField {
  private static final double STARS_A_MEGAPIXEL = 3600;
  private static final int CHANNELS = 3;

  /** Kelvin-like colours from blue-white over white to gold. */
  private static final float[][] TINTS = {
    {0.74f, 0.84f, 1f}, {0.88f, 0.93f, 1f}, {1f, 0.98f, 0.95f}, {1f, 0.90f, 0.74f}
  };

  private final int width;
  private final int height;
  private final Random random;
  private final float[] light;

  private StarField(int width, int height, long seed) {
    this.width = width;
    this.height = height;
    this.random = new Random(seed);
    this.light = new float[width * height * CHANNELS];
  }

  /** The sky of a seed; the same for the same three numbers. */
  public static BufferedImage draw(int width, int height, long seed) {
    var field = new StarField(width, height, seed);
    field.ground();
    field.stars();
    return field.image();
  }

  /** Display values from 0 to 1: never brighter than a seventh, so that letters stay legible. */
  private void ground() {
    double tilt = 0.35 + 0.3 * random.nextDouble();
    double unit = Math.min(width, height);
    for (int y = 0; y < height; y++) {
      double down = (double) y / height;
      for (int x = 0; x < width; x++) {
        double across = ((y - height * 0.52) + (x - width * 0.5) * tilt) / unit;
        double band = Math.exp(-across * across * 16) * (0.62 + 0.38 * cloud(x / unit, y / unit));
        int at = (y * width + x) * CHANNELS;
        light[at] = (float) (0.014 + 0.018 * down * down + 0.070 * band);
        light[at + 1] = (float) (0.020 + 0.030 * down * down + 0.068 * band);
        light[at + 2] = (float) (0.050 + 0.064 * down * down + 0.082 * band);
      }
    }
  }

  private static double cloud(double x, double y) {
    double coarse =
        Math.sin(x * 5.1 + 2.3 * Math.sin(y * 4.3)) * Math.sin(y * 6.7 + 1.9 * Math.sin(x * 5.1));
    double fine =
        Math.sin(x * 14.3 + 3.1 * Math.sin(y * 9.7)) * Math.sin(y * 17.1 + 2.7 * Math.sin(x * 11));
    return 0.7 * coarse + 0.3 * fine;
  }

  private void stars() {
    double unit = Math.min(width, height) / 720.0;
    int count = (int) (STARS_A_MEGAPIXEL * width * height / 1e6 / Math.max(0.3, unit * unit));
    for (int i = 0; i < count; i++) {
      // numbers grow threefold a magnitude
      double brightness = Math.min(1.6, 0.075 * Math.pow(1 - random.nextDouble(), -0.58));
      double radius = unit * (0.62 + 0.75 * Math.sqrt(brightness));
      float[] tint = TINTS[random.nextInt(TINTS.length)];
      splat(random.nextDouble() * width, random.nextDouble() * height, brightness, radius, tint);
    }
  }

  private void splat(double x, double y, double brightness, double radius, float[] tint) {
    int reach = (int) Math.ceil(radius * 4);
    int left = (int) x;
    int top = (int) y;
    for (int v = Math.max(0, top - reach); v <= Math.min(height - 1, top + reach); v++) {
      for (int u = Math.max(0, left - reach); u <= Math.min(width - 1, left + reach); u++) {
        double square = ((u - x) * (u - x) + (v - y) * (v - y)) / (radius * radius);
        double glow = brightness * (Math.exp(-square) + 0.05 * Math.exp(-square / 5));
        int at = (v * width + u) * CHANNELS;
        for (int c = 0; c < CHANNELS; c++) {
          light[at + c] += (float) (glow * tint[c]);
        }
      }
    }
  }

  /** Rounds up or down by chance, so that no steps show in the dark. */
  private BufferedImage image() {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        float chance = random.nextFloat();
        int at = (y * width + x) * CHANNELS;
        row[x] =
            level(light[at], chance) << 16
                | level(light[at + 1], chance) << 8
                | level(light[at + 2], chance);
      }
      image.setRGB(0, y, width, 1, row, 0, width);
    }
    return image;
  }

  private static int level(float value, float chance) {
    return Math.min(255, (int) (value * 255 + chance));
  }
}
