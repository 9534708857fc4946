package dev.starloom.render.wan.film;

import dev.starloom.render.planetarium.frame.Picture;
import java.util.stream.IntStream;

/** From red, green and blue to the planes that encoders take: BT.709 in the limited range. */
public final class FilmColours {
  private static final int COLOURS = 3;

  /** Parts of a luma, in 65536ths of a step. */
  private static final int RED = 11966;

  private static final int GREEN = 40254;
  private static final int BLUE = 4064;
  private static final int BLACK = (16 << 16) + 32768;

  /** Parts of a chroma, for the sum of four pixels. */
  private static final float BLUE_STEP = (float) (224 / 255.0 / 1.8556 / 4);

  private static final float RED_STEP = (float) (224 / 255.0 / 1.5748 / 4);
  private static final float GREY = 128.5f;

  private FilmColours() {}

  /**
   * @param rgb three bytes a pixel
   * @param width even, as the height is
   */
  public static Picture yuv(byte[] rgb, int width, int height) {
    Picture picture = Picture.yuv(width, height);
    IntStream.range(0, height / 2).parallel().forEach(pair -> rows(rgb, pair, picture));
    return picture;
  }

  private static void rows(byte[] rgb, int pair, Picture picture) {
    int width = picture.width();
    int plane = width * picture.height();
    for (int x = 0; x < width; x += 2) {
      int at = 2 * pair * width + x;
      int sums = luma(rgb, at, picture) + luma(rgb, at + 1, picture);
      sums += luma(rgb, at + width, picture) + luma(rgb, at + width + 1, picture);
      int to = plane + pair * (width / 2) + x / 2;
      float grey = sums / 65536f * (255 / 219f);
      picture.bytes()[to] = chroma(sum(rgb, at, width, 2), grey, BLUE_STEP);
      picture.bytes()[to + plane / 4] = chroma(sum(rgb, at, width, 0), grey, RED_STEP);
    }
  }

  /** Stores the luma and returns it without its offset, in 65536ths. */
  private static int luma(byte[] rgb, int pixel, Picture picture) {
    int at = COLOURS * pixel;
    int light = RED * (rgb[at] & 0xff) + GREEN * (rgb[at + 1] & 0xff) + BLUE * (rgb[at + 2] & 0xff);
    picture.bytes()[pixel] = (byte) ((light + BLACK) >> 16);
    return light;
  }

  private static int sum(byte[] rgb, int pixel, int width, int colour) {
    int upper = COLOURS * pixel + colour;
    int lower = upper + COLOURS * width;
    return (rgb[upper] & 0xff)
        + (rgb[upper + COLOURS] & 0xff)
        + (rgb[lower] & 0xff)
        + (rgb[lower + COLOURS] & 0xff);
  }

  private static byte chroma(int colour, float grey, float step) {
    return (byte) (int) ((colour - grey) * step + GREY);
  }
}
