package dev.starloom.render.planetarium.frame;

/**
 * A fixed fine pattern, evenly spread from 0 to 1 and without clumps, that is added before numbers
 * are cut to whole ones, so that soft gradients show no bands. Being the same in every frame it
 * costs an encoder next to nothing. Interleaved gradient noise: Jimenez 2014.
 */
final class Dither {
  static final int BITS = 11;

  /** One in the fixed numbers. */
  static final int ONE = 1 << BITS;

  private static final int TILE = 128;
  private static final int MASK = TILE - 1;

  /** Row by row. */
  static final float[] PATTERN = new float[TILE * TILE];

  /** The same as whole numbers below {@link #ONE}. */
  static final int[] FIXED = new int[TILE * TILE];

  static {
    for (int y = 0; y < TILE; y++) {
      for (int x = 0; x < TILE; x++) {
        double inner = 0.06711056 * x + 0.00583715 * y;
        double outer = 52.9829189 * (inner - Math.floor(inner));
        PATTERN[y * TILE + x] = (float) (outer - Math.floor(outer));
        FIXED[y * TILE + x] = (int) (PATTERN[y * TILE + x] * ONE);
      }
    }
  }

  private Dither() {}

  /** Index of a pixel in the pattern. Of an even column, the next index is its right neighbour. */
  static int at(int x, int y) {
    return (y & MASK) * TILE + (x & MASK);
  }
}
