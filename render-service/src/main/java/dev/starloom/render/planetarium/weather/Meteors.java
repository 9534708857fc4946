package dev.starloom.render.planetarium.weather;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Shooting stars of one shower: all come from the same point of the sky. */
public final class Meteors implements Layer {
  private static final double EACH_SECONDS = 1.5;
  private static final int SAMPLES = 110;

  private final List<Path> paths = new ArrayList<>();

  /** In ground units; {@code v} is negative in the sky. */
  private record Path(
      double start, double u, double v, double du, double dv, double life, float light) {}

  /**
   * @param seconds of the shot
   * @param reach u of the picture's edge
   */
  public Meteors(long seed, double seconds, double reach) {
    var random = new SplittableRandom(seed);
    double radiantU = (random.nextDouble() - 0.5) * 1.6 * reach;
    double radiantV = -1.05;
    for (double at = Math.min(0.5, seconds * 0.2);
        at < seconds;
        at += EACH_SECONDS * (0.4 + 1.2 * random.nextDouble())) {
      double u = (random.nextDouble() * 2 - 1) * reach * 0.9;
      double v = -0.74 + 0.42 * random.nextDouble();
      double away = Math.hypot(u - radiantU, v - radiantV);
      double length = (0.10 + 0.24 * random.nextDouble()) * Math.min(1, away + 0.35);
      float light = (float) (0.35 + 0.9 * Math.pow(random.nextDouble(), 2));
      paths.add(
          new Path(
              at,
              u,
              v,
              (u - radiantU) / away * length,
              (v - radiantV) / away * length,
              0.35 + 0.5 * length + 0.3 * light,
              light));
    }
  }

  @Override
  public void draw(Frame frame) {
    for (Path path : paths) {
      double age = (frame.seconds() - path.start()) / path.life();
      if (age > 0 && age < 1.6) {
        draw(frame, path, age);
      }
    }
  }

  /** The head runs ahead; the trail behind it fades from its far end. */
  private static void draw(Frame frame, Path path, double age) {
    Frame.Ground ground = frame.ground();
    double head = Math.min(1, age);
    double dying = 1 - Curves.step(0.75, 1.6, age);
    for (int i = 0; i < SAMPLES; i++) {
      double along = i / (SAMPLES - 1.0);
      if (along > head) {
        break;
      }
      double behind = head - along;
      double body = Math.sin(Math.PI * Math.min(1, 0.15 + 0.85 * along));
      float light = (float) (path.light() * dying * body * Math.exp(-behind * 4.5));
      float tip = age < 1 ? (float) (1.6 * Math.exp(-behind * 60)) : 0;
      double x = ground.x() + (path.u() + path.du() * along) * ground.scale();
      double y = ground.y() + (path.v() + path.dv() * along) * ground.scale();
      double gap = Math.hypot(path.du(), path.dv()) * ground.scale() / SAMPLES;
      dot(
          frame,
          x,
          y,
          (float) (gap / frame.px(1.6)) * light * (0.42f + tip),
          (float) frame.px(0.8 + 0.5 * path.light() * body));
    }
  }

  private static void dot(Frame frame, double x, double y, float light, float sigma) {
    float width = Math.max(0.6f, sigma);
    int radius = (int) Math.ceil(3 * width);
    float core = 1 / (2 * width * width);
    for (int row = Math.max(0, (int) y - radius);
        row <= Math.min(frame.height() - 1, (int) y + radius);
        row++) {
      for (int column = Math.max(0, (int) x - radius);
          column <= Math.min(frame.width() - 1, (int) x + radius);
          column++) {
        float dx = (float) (column - x);
        float dy = (float) (row - y);
        float amount = light * Curves.exp(-(dx * dx + dy * dy) * core);
        frame.add(
            (row * frame.width() + column) * 3, amount * 0.80f, amount * 0.97f, amount * 0.95f);
      }
    }
  }
}
