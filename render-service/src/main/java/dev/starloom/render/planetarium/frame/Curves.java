package dev.starloom.render.planetarium.frame;

/** Functions of one number that shape light and motion. */
public final class Curves {
  private static final int SINES = 1 << 14;
  private static final float[] SINE = new float[SINES];
  private static final float TO_INDEX = (float) (SINES / (2 * Math.PI));

  static {
    for (int i = 0; i < SINES; i++) {
      SINE[i] = (float) Math.sin(i * 2 * Math.PI / SINES);
    }
  }

  private Curves() {}

  /** 0 below {@code from}, 1 above {@code to}, smooth between. */
  public static double step(double from, double to, double x) {
    double share = Math.max(0, Math.min(1, (x - from) / (to - from)));
    return share * share * (3 - 2 * share);
  }

  /** Sine from a table; precise to four thousandths of a radian. */
  public static float sin(float x) {
    return SINE[(int) Math.floor(x * TO_INDEX) & SINES - 1];
  }

  /** Close to the exponential for arguments from -60 to 0, 0 below. */
  public static float exp(float x) {
    float y = 1 + x / 64;
    if (y < 0) {
      return 0;
    }
    y *= y;
    y *= y;
    y *= y;
    y *= y;
    y *= y;
    return y * y;
  }
}
