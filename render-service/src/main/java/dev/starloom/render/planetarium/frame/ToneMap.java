package dev.starloom.render.planetarium.frame;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * From linear light to the 8 bits of a display: bright light rolls off softly to white, the style's
 * grade gives the colours, and a dither keeps dark gradients free of bands. Immutable.
 *
 * <p>Roll-off, display curve and grade of a channel are one table. Its values are already weighted
 * as luma wants them, so luma is the sum of three look-ups.
 */
public final class ToneMap {
  // Indexed by the upper 16 bits of any float, 128 steps an octave: nothing has to be clamped
  private static final int SHIFT = 16;
  private static final int SIZE = 1 << 16;
  private static final float DARKEST = 0x1p-17f;
  private static final float BRIGHTEST = 16;
  private static final double EXPOSURE = 1.15;

  // BT.709
  private static final double LUMA_RED = 0.2126;
  private static final double LUMA_BLUE = 0.0722;
  private static final double LUMA_GREEN = 1 - LUMA_RED - LUMA_BLUE;

  private static final float WHOLE_RED = (float) (1 / LUMA_RED);
  private static final float WHOLE_BLUE = (float) (1 / LUMA_BLUE);

  // the limited range has 219 steps of luma and 224 of chroma; four pixels share theirs
  private static final float LIMITED = 219f / 255;
  private static final double CHROMA = 224.0 / 255 / 4 / 2;

  private final float[] red;
  private final float[] green;
  private final float[] blue;
  private final double saturation;

  public ToneMap(Grade grade) {
    red = table(grade::red, LUMA_RED);
    green = table(grade::green, LUMA_GREEN);
    blue = table(grade::blue, LUMA_BLUE);
    saturation = grade.saturation();
  }

  private static float[] table(DoubleUnaryOperator curve, double weight) {
    float[] table = new float[SIZE];
    // what is less than nothing, or no number, is dark
    Arrays.fill(table, value(curve, weight, 0));
    int darkest = step(DARKEST);
    int brightest = step(BRIGHTEST);
    for (int i = darkest; i <= brightest; i++) {
      table[i] = value(curve, weight, Float.intBitsToFloat((i << SHIFT) + (1 << SHIFT - 1)));
    }
    Arrays.fill(table, brightest, step(Float.POSITIVE_INFINITY) + 1, table[brightest]);
    return table;
  }

  private static float value(DoubleUnaryOperator curve, double weight, double light) {
    double rolled = 1 - Math.exp(-EXPOSURE * light);
    return (float) (255 * weight * curve.applyAsDouble(display(rolled)));
  }

  private static double display(double linear) {
    return linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
  }

  private static int step(float light) {
    return Float.floatToRawIntBits(light) >>> SHIFT;
  }

  /** Writes the frame's light into a picture of the same size. */
  public void apply(Frame frame, Picture picture) {
    if (picture.format() == Picture.Format.RGB) {
      rgb(frame, picture.bytes());
    } else {
      for (int y = 0; y < frame.height(); y += 2) {
        yuv(frame, y, picture.bytes());
      }
    }
  }

  private void rgb(Frame frame, byte[] bytes) {
    float[] light = frame.light();
    float own = (float) saturation;
    float grey = 1 - own;
    int k = 0;
    for (int y = 0; y < frame.height(); y++) {
      int row = (y & Dither.MASK) * Dither.TILE;
      for (int x = 0; x < frame.width(); x++, k += 3) {
        float dither = Dither.PATTERN[row + (x & Dither.MASK)];
        float r = red[step(light[k])];
        float g = green[step(light[k + 1])];
        float b = blue[step(light[k + 2])];
        float luma = grey * (r + g + b) + dither;
        bytes[k] = code(luma + r * own * (float) (1 / LUMA_RED));
        bytes[k + 1] = code(luma + g * own * (float) (1 / LUMA_GREEN));
        bytes[k + 2] = code(luma + b * own * (float) (1 / LUMA_BLUE));
      }
    }
  }

  /** Limited range; a strong grade may ask for more. */
  private static byte chroma(float value) {
    return (byte) Math.max(16, Math.min(240, (int) value));
  }

  private static byte code(float value) {
    return (byte) Math.max(0, Math.min(255, (int) value));
  }

  /** Two rows of luma and the row of chroma that they share. Luma does not know saturation. */
  private void yuv(Frame frame, int y, byte[] bytes) {
    int width = frame.width();
    int chroma = width * frame.height() + y / 2 * (width / 2);
    int plane = width * frame.height() / 4;
    float[] sums = new float[2 * width];
    luma(frame, y, bytes, sums);
    luma(frame, y + 1, bytes, sums);
    float toBlue = (float) (saturation * CHROMA / (1 - LUMA_BLUE));
    float toRed = (float) (saturation * CHROMA / (1 - LUMA_RED));
    int row = (y & Dither.MASK) * Dither.TILE;
    for (int x = 0; x < width; x += 2, chroma++) {
      float blueness = sums[2 * x] + sums[2 * x + 2];
      float redness = sums[2 * x + 1] + sums[2 * x + 3];
      float fine = Dither.PATTERN[row + (x + 64 & Dither.MASK)];
      float more = Dither.PATTERN[row + (x + 32 & Dither.MASK)];
      bytes[chroma] = chroma(128 + blueness * toBlue + fine);
      bytes[chroma + plane] = chroma(128 + redness * toRed + more);
    }
  }

  /**
   * @param sums gets, added up over two rows, how much bluer and redder than grey each pixel is
   */
  private void luma(Frame frame, int y, byte[] bytes, float[] sums) {
    int width = frame.width();
    float[] light = frame.light();
    float[] pattern = Dither.PATTERN;
    int row = (y & Dither.MASK) * Dither.TILE;
    int pixel = y * width;
    int k = 3 * pixel;
    for (int x = 0; x < width; x++, k += 3) {
      float r = red[step(light[k])];
      float g = green[step(light[k + 1])];
      float b = blue[step(light[k + 2])];
      float luma = r + g + b;
      bytes[pixel + x] = (byte) (int) (16 + luma * LIMITED + pattern[row + (x & Dither.MASK)]);
      sums[2 * x] += b * WHOLE_BLUE - luma;
      sums[2 * x + 1] += r * WHOLE_RED - luma;
    }
  }
}
