package dev.starloom.render.planetarium.frame;

/** Linear light in three channels; 1 is bright white, more is brighter. */
public record Rgb(float red, float green, float blue) {

  /** From the sRGB notation of a display, for example {@code 0x0b1430}. */
  public static Rgb display(int hex) {
    return new Rgb(linear(hex >> 16 & 255), linear(hex >> 8 & 255), linear(hex & 255));
  }

  private static float linear(int code) {
    double v = code / 255.0;
    return (float) (v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
  }

  public Rgb times(double factor) {
    return new Rgb((float) (red * factor), (float) (green * factor), (float) (blue * factor));
  }

  public Rgb mix(Rgb other, double share) {
    return new Rgb(
        (float) (red + (other.red - red) * share),
        (float) (green + (other.green - green) * share),
        (float) (blue + (other.blue - blue) * share));
  }
}
