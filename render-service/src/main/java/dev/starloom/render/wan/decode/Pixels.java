package dev.starloom.render.wan.decode;

import java.util.stream.IntStream;

/** From what the decoder gives, about -1 to 1, to pictures. */
public final class Pixels {
  private static final int COLOURS = 3;

  private Pixels() {}

  /**
   * One frame of a chunk as the reference stores it: clamped, and cut off instead of rounded.
   *
   * @param values {@code [3, count, height, width]}, not clamped
   * @param index of the frame, below {@code count}
   * @param plane pixels of a frame
   * @return three bytes a pixel
   */
  public static byte[] rgb(float[] values, int count, int index, int plane) {
    var rgb = new byte[COLOURS * plane];
    IntStream.range(0, COLOURS)
        .parallel()
        .forEach(colour -> fill(rgb, colour, values, (colour * count + index) * plane));
    return rgb;
  }

  private static void fill(byte[] rgb, int colour, float[] values, int from) {
    for (int i = 0; i < rgb.length / COLOURS; i++) {
      float light = Math.max(0, Math.min(1, values[from + i] * 0.5f + 0.5f));
      rgb[COLOURS * i + colour] = (byte) (int) (light * 255);
    }
  }
}
