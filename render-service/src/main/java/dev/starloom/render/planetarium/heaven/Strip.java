package dev.starloom.render.planetarium.heaven;

import dev.starloom.render.planetarium.frame.Frame;
import java.util.Arrays;

/**
 * Smooth light, known at the corners of equal cells and mixed between them. It takes one row of
 * corners after the other, from the top of the picture.
 */
final class Strip {
  private final int wide;
  private final int high;
  private final float[] mixed;
  private Line above;
  private Line below;

  /** Light of every pixel of a row; dark outside of a span of floats. */
  private static final class Line {
    final float[] light;
    int from;
    int to;

    Line(int length) {
      light = new float[length];
      from = length;
    }
  }

  /**
   * @param width of the picture in pixels
   * @param wide pixels between two corners of a row
   * @param high rows between two rows of corners
   */
  Strip(int width, int wide, int high) {
    this.wide = wide;
    this.high = high;
    mixed = new float[3 * width];
    above = new Line(3 * width);
    below = new Line(3 * width);
  }

  /** How many corners a row has; the last one is at the right edge or beyond it. */
  int corners() {
    return (above.light.length / 3 + wide - 1) / wide + 1;
  }

  /**
   * Goes down by a row of corners.
   *
   * @param corners three floats each
   */
  void next(float[] corners) {
    Line line = above;
    above = below;
    below = line;
    int first = 0;
    int last = corners.length - 1;
    while (first < last && corners[first] == 0) {
      first++;
    }
    while (last >= first && corners[last] == 0) {
      last--;
    }
    int length = line.light.length;
    line.from = Math.min(length, Math.max(0, first / 3 - 1) * 3 * wide);
    line.to = Math.max(line.from, Math.min(length, (last / 3 + 1) * 3 * wide));
    Arrays.fill(line.light, 0, line.from, 0);
    for (int k = line.from; k < line.to; k += 3 * wide) {
      spread(corners, k / wide, line.light, k, Math.min(line.to, k + 3 * wide));
    }
    Arrays.fill(line.light, line.to, length, 0);
  }

  private void spread(float[] corners, int left, float[] light, int from, int to) {
    float red = corners[left];
    float green = corners[left + 1];
    float blue = corners[left + 2];
    float moreRed = (corners[left + 3] - red) / wide;
    float moreGreen = (corners[left + 4] - green) / wide;
    float moreBlue = (corners[left + 5] - blue) / wide;
    for (int k = from; k < to; k += 3) {
      light[k] = red;
      light[k + 1] = green;
      light[k + 2] = blue;
      red += moreRed;
      green += moreGreen;
      blue += moreBlue;
    }
  }

  /**
   * Writes the rows from the last but one row of corners to the last one over what is there.
   *
   * @param top where the last but one is
   */
  void set(Frame frame, int top) {
    int length = above.light.length;
    for (int y = top; y < Math.min(top + high, frame.height()); y++) {
      set(frame.light(), y * length, (y - top) / (float) high);
    }
  }

  private void set(float[] out, int begin, float share) {
    mix(share, mixed);
    System.arraycopy(mixed, 0, out, begin, mixed.length);
  }

  /** Arrays that begin alike are what the compiler makes vector code for. */
  private void mix(float share, float[] mixed) {
    float[] a = above.light;
    float[] b = below.light;
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = a[i] + (b[i] - a[i]) * share;
    }
  }

  /**
   * The same, added to what is there.
   *
   * @param bottom row before which it ends
   */
  void add(Frame frame, int top, int bottom) {
    int length = above.light.length;
    for (int y = top; y < Math.min(top + high, bottom); y++) {
      add(frame.light(), y * length, (y - top) / (float) high);
    }
  }

  private void add(float[] out, int begin, float share) {
    int from = Math.min(above.from, below.from);
    int length = Math.max(above.to, below.to) - from;
    if (length > 0) {
      System.arraycopy(out, begin + from, mixed, from, length);
      mixInto(share, mixed, from, from + length);
      System.arraycopy(mixed, from, out, begin + from, length);
    }
  }

  private void mixInto(float share, float[] mixed, int from, int to) {
    float[] a = above.light;
    float[] b = below.light;
    for (int i = from; i < to; i++) {
      mixed[i] += a[i] + (b[i] - a[i]) * share;
    }
  }
}
