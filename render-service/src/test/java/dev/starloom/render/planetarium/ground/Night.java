package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Palette;
import dev.starloom.render.planetarium.weather.Flashes;
import dev.starloom.sky.Camera;
import java.util.List;

/** Small pictures of land under an even night sky. */
final class Night {
  static final int WIDTH = 160;
  static final int HEIGHT = 90;
  static final Palette PALETTE = Palette.pick(3);
  static final Lighting STARS = Lighting.stars(PALETTE, 1);
  static final Glow STEADY = new Glow(Flashes.NONE, false, false);

  private Night() {}

  /** An empty night, the horizon in its usual place. */
  static Frame frame(double seconds) {
    return frame(seconds, new Frame.Ground(WIDTH / 2.0, 0.8 * HEIGHT, HEIGHT));
  }

  static Frame frame(double seconds, Frame.Ground ground) {
    float[] light = new float[WIDTH * HEIGHT * 3];
    for (int k = 0; k < light.length; k += 3) {
      light[k] = PALETTE.horizon().red();
      light[k + 1] = PALETTE.horizon().green();
      light[k + 2] = PALETTE.horizon().blue();
    }
    var camera = new Camera(0, 20, 70, WIDTH, HEIGHT);
    return new Frame(WIDTH, HEIGHT, light, 0.5, seconds, camera, null, ground);
  }

  static List<Layer> land(String name, Glow glow) {
    double reach = WIDTH / 2.0 / HEIGHT;
    return new Landscape(STARS, glow, List.of(), 7, reach, 1.1, HEIGHT, false).layers(name);
  }

  static float[] drawn(List<Layer> layers, double seconds) {
    Frame frame = frame(seconds);
    layers.forEach(layer -> layer.draw(frame));
    return frame.light();
  }

  /** Mean of a channel below the horizon. */
  static double below(float[] light, int channel) {
    int first = (int) (0.8 * HEIGHT) + 1;
    double sum = 0;
    for (int k = first * WIDTH * 3 + channel; k < light.length; k += 3) {
      sum += light[k];
    }
    return sum / ((HEIGHT - first) * WIDTH);
  }
}
