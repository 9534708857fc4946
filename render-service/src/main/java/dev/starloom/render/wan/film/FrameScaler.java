package dev.starloom.render.wan.film;

/**
 * Brings pictures to the size of the film: the largest middle part of its form, bilinear between
 * the centres of pixels. Not thread-safe.
 */
final class FrameScaler {
  private static final int COLOURS = 3;

  private final int fromWidth;
  private final int toWidth;
  private final int toHeight;
  private final Axis across;
  private final Axis down;

  FrameScaler(int fromWidth, int fromHeight, int toWidth, int toHeight) {
    this.fromWidth = fromWidth;
    this.toWidth = toWidth;
    this.toHeight = toHeight;
    double step = Math.min((double) fromWidth / toWidth, (double) fromHeight / toHeight);
    across = new Axis(fromWidth, toWidth, step);
    down = new Axis(fromHeight, toHeight, step);
  }

  /** A new picture of three bytes a pixel. */
  byte[] scaled(byte[] rgb) {
    var scaled = new byte[COLOURS * toWidth * toHeight];
    for (int y = 0; y < toHeight; y++) {
      int above = down.near[y] * fromWidth;
      int below = down.far[y] * fromWidth;
      for (int x = 0; x < toWidth; x++) {
        for (int colour = 0; colour < COLOURS; colour++) {
          float top = mix(rgb, above, x, colour);
          float bottom = mix(rgb, below, x, colour);
          scaled[COLOURS * (y * toWidth + x) + colour] =
              (byte) Math.round(top + (bottom - top) * down.share[y]);
        }
      }
    }
    return scaled;
  }

  private float mix(byte[] rgb, int row, int x, int colour) {
    float left = rgb[COLOURS * (row + across.near[x]) + colour] & 0xff;
    float right = rgb[COLOURS * (row + across.far[x]) + colour] & 0xff;
    return left + (right - left) * across.share[x];
  }

  /** For each place of the new side the two old ones it lies between. */
  private static final class Axis {
    final int[] near;
    final int[] far;
    final float[] share;

    Axis(int from, int to, double step) {
      near = new int[to];
      far = new int[to];
      share = new float[to];
      double margin = (from - step * to) / 2;
      for (int i = 0; i < to; i++) {
        double place = Math.max(0, Math.min(from - 1, margin + (i + 0.5) * step - 0.5));
        near[i] = (int) place;
        far[i] = Math.min(from - 1, near[i] + 1);
        share[i] = (float) (place - near[i]);
      }
    }
  }
}
