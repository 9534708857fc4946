package dev.starloom.render.planetarium.weather;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Frame;

/** Draws the channel of a lightning stroke with its glow. */
final class Bolt {
  private static final double CORE = 1.25;
  // closer dots look the same
  private static final double SPACING = 1.2;
  private static final int GLOW_EVERY = 4;
  private static final float RED = 0.78f;
  private static final float GREEN = 0.82f;

  private Bolt() {}

  static void draw(Frame frame, Strike strike, double light) {
    for (Strike.Branch branch : strike.branches()) {
      boolean trunk = branch.strength() == 1;
      double[] x = new double[branch.u().length];
      double[] y = new double[x.length];
      float[] lights = new float[x.length - 1];
      Frame.Ground ground = frame.ground();
      for (int i = 0; i < x.length; i++) {
        x[i] = ground.x() + branch.u()[i] * ground.scale();
        y[i] = ground.y() + branch.v()[i] * ground.scale();
      }
      for (int i = 0; i < lights.length; i++) {
        double along = i / (double) lights.length;
        double fade = trunk ? Curves.step(-0.05, 0.3, along) : 1 - along;
        lights[i] = (float) (light * branch.strength() * fade);
      }
      draw(frame, x, y, lights, trunk);
    }
  }

  private static void draw(Frame frame, double[] x, double[] y, float[] lights, boolean glows) {
    double unit = Math.max(0.5, frame.px(1));
    int lowest = (int) Math.min(frame.height() - 1, frame.ground().y() + 1);
    if (glows) {
      var halo = new Halo(x, y, unit);
      for (int i = 0; i < lights.length; i += GLOW_EVERY) {
        float length = (float) (Math.hypot(x[i + 1] - x[i], y[i + 1] - y[i]) / unit);
        halo.shine(x[i], y[i], 0.0045f * GLOW_EVERY * lights[i] * length);
      }
      halo.draw(frame, lowest, RED, GREEN, 1);
    }
    for (int i = 0; i < lights.length; i++) {
      piece(frame, x, y, i, lights[i], unit, lowest);
    }
  }

  /** Each pixel takes the light of a short piece by its distance along and across it. */
  private static void piece(
      Frame frame, double[] x, double[] y, int i, float light, double unit, int lowest) {
    double length = Math.max(0.01, Math.hypot(x[i + 1] - x[i], y[i + 1] - y[i]));
    int dots = (int) Math.ceil(length / (SPACING * unit));
    float dose = light * (float) (length / dots / unit);
    for (int d = 0; d < dots; d++) {
      double share = (d + 0.5) / dots;
      double middleX = x[i] + (x[i + 1] - x[i]) * share;
      double middleY = y[i] + (y[i + 1] - y[i]) * share;
      dot(frame, middleX, middleY, 1.5f * dose, unit, lowest);
    }
  }

  private static void dot(Frame frame, double x, double y, float light, double unit, int lowest) {
    double radius = CORE * 2.5 * unit;
    float sharp = (float) (1 / (CORE * CORE * unit * unit));
    int first = (int) Math.max(0, Math.ceil(x - radius));
    int last = (int) Math.min(frame.width() - 1.0, x + radius);
    for (int row = (int) Math.max(0, Math.ceil(y - radius));
        row <= (int) Math.min(lowest, y + radius);
        row++) {
      for (int column = first; column <= last; column++) {
        float dx = (float) (column - x);
        float dy = (float) (row - y);
        float amount = light * Curves.exp(-(dx * dx + dy * dy) * sharp);
        frame.add((row * frame.width() + column) * 3, amount * RED, amount * GREEN, amount);
      }
    }
  }
}
