package dev.starloom.render.planetarium.frame;

/**
 * Light on a transparent ground: where there is none, nothing covers what lies beneath. A pixel's
 * opacity is its brightest channel and its colour is the light divided by it (unmatting from
 * black), so that over black it looks as if it had been drawn there.
 */
public final class Cutout implements Exposure {
  private static final int STEPS = 4096;
  private static final float BRIGHTEST = 8;

  /** Less than half a level. */
  private static final float DARK = 1e-4f;

  /** Display values 0 to 255 by the square root of light, which gives dark light more steps. */
  private static final float[] DISPLAY = display();

  private static float[] display() {
    float[] table = new float[STEPS + 1];
    for (int i = 0; i <= STEPS; i++) {
      double root = (double) i / STEPS;
      table[i] = (float) (255 * ToneMap.display(ToneMap.rolled(BRIGHTEST * root * root)));
    }
    return table;
  }

  @Override
  public Picture picture(int width, int height) {
    return Picture.rgba(width, height);
  }

  @Override
  public void apply(Frame frame, Picture picture) {
    float[] light = frame.light();
    byte[] bytes = picture.bytes();
    for (int pixel = 0; pixel < frame.width() * frame.height(); pixel++) {
      float red = value(light[3 * pixel]);
      float green = value(light[3 * pixel + 1]);
      float blue = value(light[3 * pixel + 2]);
      float cover = Math.max(red, Math.max(green, blue));
      float whole = cover > 0 ? 255 / cover : 0;
      bytes[4 * pixel] = code(red * whole);
      bytes[4 * pixel + 1] = code(green * whole);
      bytes[4 * pixel + 2] = code(blue * whole);
      bytes[4 * pixel + 3] = code(cover);
    }
  }

  private static float value(float light) {
    if (!(light > DARK)) {
      return 0;
    }
    return DISPLAY[(int) (STEPS * Math.sqrt(Math.min(light, BRIGHTEST) / BRIGHTEST))];
  }

  private static byte code(float value) {
    return (byte) (int) (value + 0.5f);
  }
}
