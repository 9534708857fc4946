package dev.starloom.render.planetarium.weather;

/** One row of a veil's nodes drawn out to every pixel: three numbers a pixel, for its colours. */
final class VeilLine {
  private final float[] kept;
  private final float[] added;

  /**
   * @param width in pixels
   */
  VeilLine(int width) {
    kept = new float[width * 3];
    added = new float[width * 3];
  }

  /**
   * @param first index of the first node
   * @param step pixels between nodes
   */
  void spread(float[] nodes, int first, int step) {
    float by = 1f / step;
    for (int i = first, k = 0; k < kept.length; i += Veil.NODE) {
      float keep = 1 - nodes[i];
      float red = nodes[i + 1];
      float green = nodes[i + 2];
      float blue = nodes[i + 3];
      float dKeep = (nodes[i] - nodes[i + 4]) * by;
      float dRed = (nodes[i + 5] - red) * by;
      float dGreen = (nodes[i + 6] - green) * by;
      float dBlue = (nodes[i + 7] - blue) * by;
      int end = Math.min(kept.length, k + 3 * step);
      for (; k < end; k += 3) {
        kept[k] = keep;
        kept[k + 1] = keep;
        kept[k + 2] = keep;
        added[k] = red;
        added[k + 1] = green;
        added[k + 2] = blue;
        keep += dKeep;
        red += dRed;
        green += dGreen;
        blue += dBlue;
      }
    }
  }

  /**
   * Lays what is between two lines over a row of light.
   *
   * @param share 0 for the line above to 1 for the one below
   */
  static void lay(float[] light, VeilLine above, VeilLine below, float share) {
    float[] keepAbove = above.kept;
    float[] keepBelow = below.kept;
    float[] addAbove = above.added;
    float[] addBelow = below.added;
    // all with one index: the compiler takes several numbers at a time
    for (int i = 0; i < light.length; i++) {
      float keep = keepAbove[i] + (keepBelow[i] - keepAbove[i]) * share;
      float add = addAbove[i] + (addBelow[i] - addAbove[i]) * share;
      light[i] = light[i] * keep + add;
    }
  }
}
