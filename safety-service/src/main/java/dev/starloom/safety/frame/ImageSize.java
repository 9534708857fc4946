package dev.starloom.safety.frame;

/** Width and height in pixels. */
public record ImageSize(int width, int height) {
  public ImageSize {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("no image size: " + width + "x" + height);
    }
  }

  /** Bytes of one image as packed RGB, 8 bits a channel. */
  int rgbBytes() {
    return width * height * 3;
  }
}
