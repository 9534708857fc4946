package dev.starloom.render.planetarium.frame;

/**
 * From linear light to the 8 bits of a display: bright light rolls off softly to white, and a fixed
 * fine pattern is added before rounding, so that dark gradients show no bands.
 */
public final class ToneMap {
  // Indexed by the upper bits of a float: 512 steps an octave, from 2^-15 to 8
  private static final int SHIFT = 14;
  private static final int LOWEST = Float.floatToRawIntBits(0x1p-15f) >> SHIFT;
  private static final int HIGHEST = Float.floatToRawIntBits(8f) >> SHIFT;
  private static final int TILE = 128;
  private static final float[] CODE = new float[HIGHEST - LOWEST + 1];
  private static final float[] DITHER = new float[TILE * TILE];

  static {
    for (int i = 1; i < CODE.length; i++) {
      double light = Float.intBitsToFloat((LOWEST + i << SHIFT) + (1 << SHIFT - 1));
      CODE[i] = (float) (255 * display(1 - Math.exp(-1.15 * light)));
    }
    // Interleaved gradient noise, Jimenez 2014: evenly spread, without clumps
    for (int y = 0; y < TILE; y++) {
      for (int x = 0; x < TILE; x++) {
        double inner = 0.06711056 * x + 0.00583715 * y;
        double outer = 52.9829189 * (inner - Math.floor(inner));
        DITHER[y * TILE + x] = (float) (outer - Math.floor(outer));
      }
    }
  }

  private ToneMap() {}

  private static double display(double linear) {
    return linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
  }

  /** Writes RGB, three bytes a pixel. */
  public static void apply(Frame frame, byte[] rgb) {
    float[] light = frame.light();
    int k = 0;
    for (int y = 0; y < frame.height(); y++) {
      int row = (y & TILE - 1) * TILE;
      for (int x = 0; x < frame.width(); x++) {
        float dither = DITHER[row + (x & TILE - 1)];
        rgb[k] = code(light[k++], dither);
        rgb[k] = code(light[k++], dither);
        rgb[k] = code(light[k++], dither);
      }
    }
  }

  private static byte code(float light, float dither) {
    int step = (Float.floatToRawIntBits(light) >> SHIFT) - LOWEST;
    float exact = CODE[Math.max(0, Math.min(CODE.length - 1, step))];
    return (byte) Math.min(255, (int) (exact + dither));
  }
}
