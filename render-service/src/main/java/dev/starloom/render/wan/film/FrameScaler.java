package dev.starloom.render.wan.film;

import java.util.stream.IntStream;

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
    IntStream.range(0, toHeight).parallel().forEach(y -> row(rgb, y, scaled));
    return scaled;
  }

  /** First between two rows, then between the places of the result. */
  private void row(byte[] rgb, int y, byte[] scaled) {
    int above = COLOURS * down.near[y] * fromWidth;
    int below = COLOURS * down.far[y] * fromWidth;
    float share = down.share[y];
    var line = new float[COLOURS * fromWidth];
    for (int i = 0; i < line.length; i++) {
      float top = rgb[above + i] & 0xff;
      line[i] = top + ((rgb[below + i] & 0xff) - top) * share;
    }
    int to = COLOURS * y * toWidth;
    for (int x = 0; x < toWidth; x++) {
      int near = COLOURS * across.near[x];
      int far = COLOURS * across.far[x];
      float part = across.share[x];
      for (int colour = 0; colour < COLOURS; colour++) {
        float left = line[near + colour];
        scaled[to++] = (byte) (int) (left + (line[far + colour] - left) * part + 0.5f);
      }
    }
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
