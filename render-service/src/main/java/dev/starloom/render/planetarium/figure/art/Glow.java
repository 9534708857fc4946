package dev.starloom.render.planetarium.figure.art;

/** A painted drawing. Immutable. */
public final class Glow {
  private static final int BLOCK = 8;
  private static final int NEAR = 4;
  private static final float DARK = 1e-4f;

  private final Raster raster;
  private final float[] light;
  private final boolean[] lit;
  private final int[] litBefore;
  private final int blocks;
  private final int blocksDown;

  /**
   * @param light for each texel that of the body and that of edges and lines, row by row from the
   *     north
   */
  Glow(Raster raster, float[] light) {
    this.raster = raster;
    this.light = light;
    blocks = raster.width() / BLOCK + 1;
    blocksDown = raster.height() / BLOCK + 1;
    lit = new boolean[blocks * blocksDown];
    for (int i = 0; i < light.length / 2; i++) {
      if (light[2 * i] + light[2 * i + 1] > DARK) {
        mark(i % raster.width(), i / raster.width());
      }
    }
    litBefore = counted();
  }

  /** For each corner of a block how many lit blocks lie above it and to its left. */
  private int[] counted() {
    int line = blocks + 1;
    int[] counts = new int[line * (blocksDown + 1)];
    for (int row = 0; row < blocksDown; row++) {
      int sum = 0;
      for (int column = 0; column < blocks; column++) {
        sum += lit[row * blocks + column] ? 1 : 0;
        counts[(row + 1) * line + column + 1] = counts[row * line + column + 1] + sum;
      }
    }
    return counts;
  }

  /** Marks every block that comes near a texel. */
  private void mark(int x, int y) {
    int bottom = Math.min(raster.height() - 1, y + NEAR) / BLOCK;
    int right = Math.min(raster.width() - 1, x + NEAR) / BLOCK;
    for (int row = Math.max(0, y - NEAR) / BLOCK; row <= bottom; row++) {
      for (int column = Math.max(0, x - NEAR) / BLOCK; column <= right; column++) {
        lit[row * blocks + column] = true;
      }
    }
  }

  public Raster raster() {
    return raster;
  }

  /** Two numbers a texel: the light of the body and that of edges and lines. */
  public float[] light() {
    return light;
  }

  /** Whether there is light within 4 texels of a place, in columns and rows. */
  public boolean lit(float u, float v) {
    return u >= 0
        && v >= 0
        && u < raster.width()
        && v < raster.height()
        && lit[(int) v / BLOCK * blocks + (int) u / BLOCK];
  }

  /** Whether there may be light in a rectangle of columns and rows, or within 4 texels of it. */
  public boolean lit(float left, float top, float right, float bottom) {
    int first = block(left, blocks);
    int last = block(right + BLOCK, blocks);
    int above = block(top, blocksDown) * (blocks + 1);
    int below = block(bottom + BLOCK, blocksDown) * (blocks + 1);
    return litBefore[below + last] - litBefore[below + first]
        > litBefore[above + last] - litBefore[above + first];
  }

  private static int block(float texel, int most) {
    return Math.max(0, Math.min(most, (int) Math.floor(texel / BLOCK)));
  }
}
