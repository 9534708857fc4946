package dev.starloom.postprocess.sound;

/**
 * A filter of second order with a memory of two samples; one for each channel. The recipes are
 * those of the Audio EQ Cookbook (Bristow-Johnson), for {@link Stereo#SAMPLE_RATE}.
 */
public final class Biquad {
  private final double b0;
  private final double b1;
  private final double b2;
  private final double a1;
  private final double a2;
  private double first;
  private double second;

  Biquad(double b0, double b1, double b2, double a1, double a2) {
    this.b0 = b0;
    this.b1 = b1;
    this.b2 = b2;
    this.a1 = a1;
    this.a2 = a2;
  }

  public static Biquad highPass(double hertz, double q) {
    double cos = Math.cos(turn(hertz));
    double alpha = Math.sin(turn(hertz)) / (2 * q);
    double edge = (1 + cos) / 2;
    return scaled(edge, -2 * edge, edge, 1 + alpha, -2 * cos, 1 - alpha);
  }

  public static Biquad lowPass(double hertz, double q) {
    double cos = Math.cos(turn(hertz));
    double alpha = Math.sin(turn(hertz)) / (2 * q);
    double edge = (1 - cos) / 2;
    return scaled(edge, 2 * edge, edge, 1 + alpha, -2 * cos, 1 - alpha);
  }

  /** Of gain 1 at its middle. */
  public static Biquad bandPass(double hertz, double q) {
    double cos = Math.cos(turn(hertz));
    double alpha = Math.sin(turn(hertz)) / (2 * q);
    return scaled(alpha, 0, -alpha, 1 + alpha, -2 * cos, 1 - alpha);
  }

  static Biquad peak(double hertz, double q, double decibels) {
    double a = Math.pow(10, decibels / 40);
    double cos = Math.cos(turn(hertz));
    double alpha = Math.sin(turn(hertz)) / (2 * q);
    return scaled(1 + alpha * a, -2 * cos, 1 - alpha * a, 1 + alpha / a, -2 * cos, 1 - alpha / a);
  }

  static Biquad highShelf(double hertz, double decibels) {
    double a = Math.pow(10, decibels / 40);
    double cos = Math.cos(turn(hertz));
    double slope = 2 * Math.sqrt(a) * Math.sin(turn(hertz)) * Math.sqrt(0.5);
    return scaled(
        a * (a + 1 + (a - 1) * cos + slope),
        -2 * a * (a - 1 + (a + 1) * cos),
        a * (a + 1 + (a - 1) * cos - slope),
        a + 1 - (a - 1) * cos + slope,
        2 * (a - 1 - (a + 1) * cos),
        a + 1 - (a - 1) * cos - slope);
  }

  private static double turn(double hertz) {
    return 2 * Math.PI * hertz / Stereo.SAMPLE_RATE;
  }

  private static Biquad scaled(double b0, double b1, double b2, double a0, double a1, double a2) {
    return new Biquad(b0 / a0, b1 / a0, b2 / a0, a1 / a0, a2 / a0);
  }

  /** The next sample; transposed direct form II. */
  public double next(double in) {
    double out = b0 * in + first;
    first = b1 * in - a1 * out + second;
    second = b2 * in - a2 * out;
    return out;
  }
}
