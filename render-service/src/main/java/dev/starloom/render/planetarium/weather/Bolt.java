package dev.starloom.render.planetarium.weather;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Frame;

/** Draws the channel of a lightning stroke with its glow. */
final class Bolt {
  private static final double CORE = 1.25;
  private static final double GLOW = 15;
  private static final int GLOW_EVERY = 4;

  private Bolt() {}

  static void draw(Frame frame, Strike strike, double light) {
    for (Strike.Branch branch : strike.branches()) {
      int pieces = branch.u().length - 1;
      for (int i = 0; i < pieces; i++) {
        double along = i / (double) pieces;
        double fade = branch.strength() == 1 ? Curves.step(-0.05, 0.3, along) : 1 - along;
        piece(frame, branch, i, (float) (light * branch.strength() * fade));
      }
    }
  }

  /** Each pixel takes the light of a short piece by its distance along and across it. */
  private static void piece(Frame frame, Strike.Branch branch, int i, float light) {
    Frame.Ground ground = frame.ground();
    double x0 = ground.x() + branch.u()[i] * ground.scale();
    double y0 = ground.y() + branch.v()[i] * ground.scale();
    double x1 = ground.x() + branch.u()[i + 1] * ground.scale();
    double y1 = ground.y() + branch.v()[i + 1] * ground.scale();
    double length = Math.max(0.01, Math.hypot(x1 - x0, y1 - y0));
    double unit = Math.max(0.5, frame.px(1));
    int dots = (int) Math.ceil(length / (0.6 * unit));
    float dose = light * (float) (length / dots / unit);
    for (int d = 0; d < dots; d++) {
      double share = (d + 0.5) / dots;
      boolean glows = branch.strength() == 1 && i % GLOW_EVERY == 0 && d == 0;
      dot(
          frame,
          x0 + (x1 - x0) * share,
          y0 + (y1 - y0) * share,
          dose,
          glows ? (float) (GLOW_EVERY * light * length / unit) : 0,
          unit);
    }
  }

  private static void dot(Frame frame, double x, double y, float core, float glow, double unit) {
    int radius = (int) Math.ceil((glow > 0 ? GLOW * 2.2 : CORE * 2.5) * unit);
    float sharp = (float) (1 / (CORE * CORE * unit * unit));
    float soft = (float) (2.2 / (GLOW * unit));
    int lowest = (int) Math.min(frame.height() - 1, frame.ground().y() + 1);
    for (int row = Math.max(0, (int) y - radius);
        row <= Math.min(lowest, (int) y + radius);
        row++) {
      for (int column = Math.max(0, (int) x - radius);
          column <= Math.min(frame.width() - 1, (int) x + radius);
          column++) {
        float dx = (float) (column - x);
        float dy = (float) (row - y);
        float square = dx * dx + dy * dy;
        float amount = 1.5f * core * Curves.exp(-square * sharp);
        if (glow > 0) {
          amount += 0.0045f * glow * Curves.exp(-(float) Math.sqrt(square) * soft);
        }
        frame.add((row * frame.width() + column) * 3, amount * 0.78f, amount * 0.82f, amount);
      }
    }
  }
}
