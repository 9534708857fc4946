package dev.starloom.render.planetarium.figure.art;

/** A painted drawing. */
public final class Glow {
  private static final int BLOCK = 16;
  private static final float DARK = 1e-4f;

  private final Raster raster;
  private final float[] light;
  private final boolean[] lit;
  private final int blocks;

  /**
   * @param light for each texel that of the body and that of edges and lines, row by row from the
   *     north
   */
  Glow(Raster raster, float[] light) {
    this.raster = raster;
    this.light = light;
    blocks = raster.width() / BLOCK + 1;
    lit = new boolean[blocks * (raster.height() / BLOCK + 1)];
    for (int i = 0; i < light.length / 2; i++) {
      if (light[2 * i] + light[2 * i + 1] > DARK) {
        lit[i / raster.width() / BLOCK * blocks + i % raster.width() / BLOCK] = true;
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

  /**
   * Whether there may be light between four places, the i-th and the next of two rows.
   *
   * @param u columns of the upper row
   * @param v rows of the upper row
   */
  public boolean lit(float[] u, float[] v, float[] lowerU, float[] lowerV, int i) {
    float left = Math.min(Math.min(u[i], u[i + 1]), Math.min(lowerU[i], lowerU[i + 1]));
    float right = Math.max(Math.max(u[i], u[i + 1]), Math.max(lowerU[i], lowerU[i + 1]));
    float top = Math.min(Math.min(v[i], v[i + 1]), Math.min(lowerV[i], lowerV[i + 1]));
    float bottom = Math.max(Math.max(v[i], v[i + 1]), Math.max(lowerV[i], lowerV[i + 1]));
    if (right < 0 || bottom < 0 || left >= raster.width() || top >= raster.height()) {
      return false;
    }
    int lastColumn = Math.min(blocks - 1, (int) right / BLOCK);
    int lastRow = Math.min(lit.length / blocks - 1, (int) bottom / BLOCK);
    for (int y = Math.max(0, (int) top / BLOCK); y <= lastRow; y++) {
      for (int x = Math.max(0, (int) left / BLOCK); x <= lastColumn; x++) {
        if (lit[y * blocks + x]) {
          return true;
        }
      }
    }
    return false;
  }
}
