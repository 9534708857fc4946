package dev.starloom.render.planetarium.weather;

import dev.starloom.render.planetarium.frame.Frame;
import java.util.Arrays;

/** Small even pictures to lay weather over. */
final class Airs {
  static final int WIDTH = 150;
  static final int HEIGHT = 90;
  static final float LIGHT = 0.5f;

  private Airs() {}

  static Frame even() {
    float[] light = new float[WIDTH * HEIGHT * 3];
    Arrays.fill(light, LIGHT);
    var ground = new Frame.Ground(WIDTH / 2.0, 0.8 * HEIGHT, HEIGHT);
    return new Frame(WIDTH, HEIGHT, light, 0.5, 1, null, null, ground);
  }

  static float at(Frame frame, int x, int y, int channel) {
    return frame.light()[(y * WIDTH + x) * 3 + channel];
  }

  static double sum(Frame frame) {
    double sum = 0;
    for (float light : frame.light()) {
      sum += light - LIGHT;
    }
    return sum;
  }
}
