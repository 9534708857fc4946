package dev.starloom.render.planetarium.frame;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * From linear light to the 8 bits of a display: bright light rolls off softly to white, the style's
 * grade gives the colours, and a dither keeps dark gradients free of bands. Immutable.
 *
 * <p>Roll-off, display curve and grade of a channel are one table of whole numbers. Its values are
 * already weighted as luma wants them, so luma is the sum of three look-ups. Red and blue carry
 * themselves in higher bits, so that one sum also has what chroma needs.
 */
public final class ToneMap implements Exposure {
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

  // the limited range has 219 steps of luma and 224 of chroma; four pixels share theirs
  private static final int LUMA_STEPS = 219;
  private static final double CHROMA = 224.0 / LUMA_STEPS / 4 / 2;

  // A field holds four pixels: 4 * 219 steps of 1/2048
  private static final int FIELD = 21;
  private static final long MASK = (1L << FIELD) - 1;
  private static final float ONE = 1f / Dither.ONE;
  private static final int BLACK = 16 << Dither.BITS;

  private final long[] red;
  private final int[] green;
  private final long[] blue;
  private final double saturation;

  public ToneMap(Grade grade) {
    red = carrying(grade::red, LUMA_RED, FIELD);
    green = Arrays.stream(table(grade::green)).mapToInt(v -> fixed(v * LUMA_GREEN)).toArray();
    blue = carrying(grade::blue, LUMA_BLUE, 2 * FIELD);
    saturation = grade.saturation();
  }

  /** Luma's share in the lowest field, the whole channel in the one that begins at a bit. */
  private static long[] carrying(DoubleUnaryOperator curve, double weight, int bit) {
    return Arrays.stream(table(curve))
        .mapToLong(v -> fixed(v * weight) + ((long) fixed(v) << bit))
        .toArray();
  }

  private static int fixed(double steps) {
    return (int) Math.round(steps * Dither.ONE);
  }

  /** Steps of the limited range above black. */
  private static double[] table(DoubleUnaryOperator curve) {
    double[] table = new double[SIZE];
    // what is less than nothing, or no number, is dark
    Arrays.fill(table, value(curve, 0));
    int darkest = step(DARKEST);
    int brightest = step(BRIGHTEST);
    for (int i = darkest; i <= brightest; i++) {
      table[i] = value(curve, Float.intBitsToFloat((i << SHIFT) + (1 << SHIFT - 1)));
    }
    Arrays.fill(table, brightest, step(Float.POSITIVE_INFINITY) + 1, table[brightest]);
    return table;
  }

  private static double value(DoubleUnaryOperator curve, double light) {
    return LUMA_STEPS * curve.applyAsDouble(display(rolled(light)));
  }

  /** Light that has no end, as light from 0 to 1. */
  static double rolled(double light) {
    return 1 - Math.exp(-EXPOSURE * light);
  }

  /** The display's curve (IEC 61966-2-1) from 0 to 1. */
  static double display(double linear) {
    return linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
  }

  private static int step(float light) {
    return Float.floatToRawIntBits(light) >>> SHIFT;
  }

  @Override
  public Picture picture(int width, int height) {
    return Picture.yuv(width, height);
  }

  @Override
  public void apply(Frame frame, Picture picture) {
    if (picture.format() == Picture.Format.RGB) {
      rgb(frame, picture.bytes());
    } else {
      for (int y = 0; y < frame.height(); y += 2) {
        yuv(frame, y, picture.bytes());
      }
    }
  }

  /** The fields of a pixel: luma, red, blue. */
  private long pixel(float[] light, int k) {
    return red[step(light[k])] + green[step(light[k + 1])] + blue[step(light[k + 2])];
  }

  private void rgb(Frame frame, byte[] bytes) {
    float full = 255f / LUMA_STEPS * ONE;
    float own = (float) saturation * full;
    float grey = full - own;
    int k = 0;
    for (int y = 0; y < frame.height(); y++) {
      for (int x = 0; x < frame.width(); x++, k += 3) {
        long pixel = pixel(frame.light(), k);
        float luma = grey * (pixel & MASK) + Dither.PATTERN[Dither.at(x, y)];
        float whole = green[step(frame.light()[k + 1])] * (float) (1 / LUMA_GREEN);
        bytes[k] = code(luma + own * (pixel >>> FIELD & MASK));
        bytes[k + 1] = code(luma + own * whole);
        bytes[k + 2] = code(luma + own * (pixel >>> 2 * FIELD));
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
    float[] light = frame.light();
    int[] fine = Dither.FIXED;
    int chroma = width * frame.height() + y / 2 * (width / 2);
    int plane = width * frame.height() / 4;
    float toBlue = (float) (saturation * CHROMA / (1 - LUMA_BLUE)) * ONE;
    float toRed = (float) (saturation * CHROMA / (1 - LUMA_RED)) * ONE;
    for (int x = 0; x < width; x += 2, chroma++) {
      int at = y * width + x;
      int dot = Dither.at(x, y);
      int dotBelow = Dither.at(x, y + 1);
      long a = pixel(light, 3 * at);
      long b = pixel(light, 3 * at + 3);
      long c = pixel(light, 3 * (at + width));
      long d = pixel(light, 3 * (at + width) + 3);
      bytes[at] = luma(a, fine[dot]);
      bytes[at + 1] = luma(b, fine[dot + 1]);
      bytes[at + width] = luma(c, fine[dotBelow]);
      bytes[at + width + 1] = luma(d, fine[dotBelow + 1]);
      long sum = a + b + c + d;
      long luma = sum & MASK;
      float blueness = (sum >>> 2 * FIELD) - luma;
      float redness = (sum >>> FIELD & MASK) - luma;
      bytes[chroma] = chroma(128 + blueness * toBlue + Dither.PATTERN[Dither.at(x + 64, y)]);
      bytes[chroma + plane] = chroma(128 + redness * toRed + Dither.PATTERN[Dither.at(x + 32, y)]);
    }
  }

  private static byte luma(long pixel, int fine) {
    return (byte) ((int) (pixel & MASK) + BLACK + fine >> Dither.BITS);
  }
}
