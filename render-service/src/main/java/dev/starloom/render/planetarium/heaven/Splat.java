package dev.starloom.render.planetarium.heaven;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Frame;

/**
 * Draws the image of a point of light: a sharp core, and a faint glow around it that is the same
 * for all, so that only bright ones show it. The core's light adds up to the same sum wherever
 * between the pixels its middle is.
 */
final class Splat {
  private static final float GLOW = 0.030f;
  private static final float GLOW_WIDTH = 3.2f;
  private static final float WIDE_GLOW = 0.0034f;
  private static final float WIDE_REACH = 8.5f;
  private static final float FAINTEST = 0.0016f;
  private static final float HALO_FROM = 0.5f;
  private static final int LARGEST_HALO = 79;
  private static final int LARGEST_CORE = 30;

  /** The core ends where it is too dark to be told from the sky. */
  private static final double DARKEST = 0.0003;

  private static final double SMALLEST = 2;
  private static final int STEPS = 16;
  private static final float[] HALO = new float[80 * STEPS];

  static {
    for (int i = 0; i < HALO.length; i++) {
      double r = (double) i / STEPS;
      double near = Math.exp(-r * r / (2 * GLOW_WIDTH * GLOW_WIDTH));
      HALO[i] = (float) (GLOW * near + WIDE_GLOW * Math.exp(-r / WIDE_REACH));
    }
  }

  private final Frame frame;
  private final float unit;
  private final float[] across = new float[64];
  private final float[] down = new float[64];

  Splat(Frame frame) {
    this.frame = frame;
    unit = (float) Math.max(0.4, frame.px(1));
  }

  /** Whether a light beside the picture is near enough to shine into it. */
  boolean reaches(double x, double y, float light) {
    double reach = 2 * light > HALO_FROM ? LARGEST_HALO * unit : LARGEST_CORE;
    return x > -reach && y > -reach && x < frame.width() + reach && y < frame.height() + reach;
  }

  /**
   * @param x column, 0 in the middle of the first pixel
   * @param y row, 0 in the middle of the first pixel
   * @param light red, green, blue of the core's middle
   * @param colour red and blue of the glow, compared with green
   */
  void draw(double x, double y, float[] light, float red, float blue) {
    float green = light[1];
    float sigma = Math.max(0.62f, 0.80f * unit * size(green));
    core(x, y, sigma, light);
    if (green > HALO_FROM) {
      double fades = WIDE_REACH * Math.log(Math.max(1.01, green * WIDE_GLOW * 6 / FAINTEST));
      halo(
          x,
          y,
          (float) Math.min(LARGEST_HALO, Math.max(3 * GLOW_WIDTH, fades)) * unit,
          green,
          red,
          blue);
    }
  }

  /** Bright stars are a little larger. */
  private static float size(float brightness) {
    return brightness <= 1 ? 1 : (float) Math.pow(brightness, 0.18);
  }

  private void core(double x, double y, float sigma, float[] light) {
    double sigmas = Math.sqrt(2 * Math.log(Math.max(1, light[1] / DARKEST)));
    double radius = Math.min(LARGEST_CORE, sigma * Math.max(SMALLEST, sigmas));
    int left = (int) Math.ceil(x - radius);
    int top = (int) Math.ceil(y - radius);
    int wide = (int) Math.floor(x + radius) - left + 1;
    int high = (int) Math.floor(y + radius) - top + 1;
    float scale = gauss(across, wide, (float) (left - x), sigma);
    scale *= gauss(down, high, (float) (top - y), sigma);
    // a sampled bell curve sums up to nearly the same everywhere; this makes it the same
    scale = 2 * (float) Math.PI * sigma * sigma / scale;
    int first = Math.max(0, -left);
    int last = Math.min(wide, frame.width() - left);
    float[] out = frame.light();
    for (int j = Math.max(0, -top); j < Math.min(high, frame.height() - top); j++) {
      float share = down[j] * scale;
      float red = light[0] * share;
      float green = light[1] * share;
      float blue = light[2] * share;
      int k = ((top + j) * frame.width() + left + first) * 3;
      for (int i = first; i < last; i++, k += 3) {
        out[k] += across[i] * red;
        out[k + 1] += across[i] * green;
        out[k + 2] += across[i] * blue;
      }
    }
  }

  /** Returns the sum. */
  private static float gauss(float[] values, int size, float from, float sigma) {
    float steep = -1 / (2 * sigma * sigma);
    float sum = 0;
    for (int i = 0; i < size; i++) {
      float off = from + i;
      values[i] = Curves.exp(off * off * steep);
      sum += values[i];
    }
    return sum;
  }

  private void halo(double x, double y, float radius, float green, float red, float blue) {
    int left = (int) Math.max(0, Math.ceil(x - radius));
    int right = (int) Math.min(frame.width() - 1, Math.floor(x + radius));
    int bottom = (int) Math.min(frame.height() - 1, Math.floor(y + radius));
    float steps = STEPS / unit;
    float edge = HALO[(int) (radius * steps)];
    float[] out = frame.light();
    for (int row = (int) Math.max(0, Math.ceil(y - radius)); row <= bottom; row++) {
      float dy = (float) (row - y);
      int k = (row * frame.width() + left) * 3;
      for (int column = left; column <= right; column++, k += 3) {
        float dx = (float) (column - x);
        float distance = (float) Math.sqrt(dx * dx + dy * dy);
        if (distance < radius) {
          float amount = green * (HALO[(int) (distance * steps)] - edge);
          out[k] += amount * red;
          out[k + 1] += amount;
          out[k + 2] += amount * blue;
        }
      }
    }
  }
}
