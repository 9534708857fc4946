package dev.starloom.render.planetarium.frame;

/**
 * A finished picture as bytes.
 *
 * @param bytes in the order that the format says
 */
public record Picture(Format format, int width, int height, byte[] bytes) {

  /** How pixels become bytes. */
  public enum Format {
    /** Three bytes a pixel, row by row from the top. */
    RGB,
    /**
     * Planar Y'CbCr of BT.709 in the limited range: a byte of luma a pixel, then a byte of Cb for
     * each two by two pixels, then Cr. What encoders take.
     */
    YUV420,
    /** Four bytes a pixel, row by row from the top: colour, and how much it covers. */
    RGBA
  }

  public Picture {
    boolean halves = format == Format.YUV420;
    if (width < 1 || height < 1 || (halves && (width % 2 != 0 || height % 2 != 0))) {
      throw new IllegalArgumentException("no such picture: " + width + "x" + height);
    }
    if (bytes.length != size(format, width, height)) {
      throw new IllegalArgumentException("not the bytes of a picture: " + bytes.length);
    }
  }

  public static Picture rgb(int width, int height) {
    return new Picture(Format.RGB, width, height, new byte[size(Format.RGB, width, height)]);
  }

  /** For a film; both sides are even. */
  public static Picture yuv(int width, int height) {
    return new Picture(Format.YUV420, width, height, new byte[size(Format.YUV420, width, height)]);
  }

  /** For a film without a ground. */
  public static Picture rgba(int width, int height) {
    return new Picture(Format.RGBA, width, height, new byte[size(Format.RGBA, width, height)]);
  }

  private static int size(Format format, int width, int height) {
    return switch (format) {
      case RGB -> width * height * 3;
      case YUV420 -> width * height * 3 / 2;
      case RGBA -> width * height * 4;
    };
  }
}
