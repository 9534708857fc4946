package dev.starloom.render.planetarium.figure;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.sky.Vector;

/** A thin ring that closes around a star the story names. */
final class StarMark implements Layer {
  private static final double RADIUS = 15;
  private static final double GAP_DEGREES = 26;

  private final Vector direction;
  private final double start;

  public StarMark(Vector direction, double start) {
    this.direction = direction;
    this.start = start;
  }

  @Override
  public void draw(Frame frame) {
    double shown = Curves.step(start, start + 0.15, frame.time());
    if (shown == 0) {
      return;
    }
    Vector local = frame.local(direction);
    double cx = frame.camera().x(local) - 0.5;
    double cy = frame.camera().y(local) - 0.5;
    double radius = frame.px(RADIUS) * (1.6 - 0.6 * shown);
    int reach = (int) Math.ceil(radius + 4);
    float soft = (float) (1 / Math.pow(Math.max(0.8, frame.px(1)), 2));
    for (int y = Math.max(0, (int) cy - reach);
        y <= Math.min(frame.height() - 1, (int) cy + reach);
        y++) {
      for (int x = Math.max(0, (int) cx - reach);
          x <= Math.min(frame.width() - 1, (int) cx + reach);
          x++) {
        double off = Math.hypot(x - cx, y - cy) - radius;
        double quarter = Math.abs(Math.toDegrees(Math.atan2(y - cy, x - cx)) % 90);
        double arc =
            Curves.step(GAP_DEGREES / 2, GAP_DEGREES / 2 + 4, Math.min(quarter, 90 - quarter));
        float light = Curves.exp((float) (-off * off * soft)) * (float) (shown * arc);
        frame.add((y * frame.width() + x) * 3, 0.36f * light, 0.42f * light, 0.46f * light);
      }
    }
  }
}
