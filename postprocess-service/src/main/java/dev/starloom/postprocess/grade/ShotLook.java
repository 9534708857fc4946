package dev.starloom.postprocess.grade;

/**
 * What the pixels of a shot are like on average, in OKLab.
 *
 * @param lightness of the whole picture
 */
public record ShotLook(double lightness, double a, double b) {

  /**
   * @param rgb pixels, three bytes each
   * @throws IllegalArgumentException if there is no pixel
   */
  public static ShotLook of(byte[] rgb) {
    int pixels = rgb.length / 3;
    if (pixels == 0) {
      throw new IllegalArgumentException("a shot without a pixel");
    }
    double lightness = 0;
    double a = 0;
    double b = 0;
    for (int i = 0; i < pixels; i++) {
      Oklab colour = Oklab.of(value(rgb[3 * i]), value(rgb[3 * i + 1]), value(rgb[3 * i + 2]));
      lightness += colour.lightness();
      a += colour.a();
      b += colour.b();
    }
    return new ShotLook(lightness / pixels, a / pixels, b / pixels);
  }

  private static double value(byte sample) {
    return (sample & 255) / 255.0;
  }
}
