package dev.starloom.render.planetarium.heaven;

import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Rgb;
import dev.starloom.sky.MoonPhase;
import dev.starloom.sky.Vector;

/** The disc of the Moon as it is lit, or of the Sun, in its true size but never a mere dot. */
public final class Disc implements Layer {
  private static final double RADIUS_DEGREES = 0.26;
  private static final double SMALLEST = 2.5;
  private static final double LOWEST = -0.01;
  private static final double EARTHSHINE = 0.012;
  private static final int SAMPLES = 5;
  private static final double GLOW = 0.06;
  private static final double GLOW_REACH = 9;
  private static final Rgb COLOUR = new Rgb(2.4f, 2.28f, 2.08f);

  private final Vector direction;
  private final Vector towardsSun;
  private final double terminator;
  private final double share;
  private final double earthshine;

  /**
   * @param direction J2000.0, as seen
   * @param sun J2000.0 direction of the Sun, as seen
   */
  public Disc(Vector direction, Vector sun, MoonPhase phase) {
    this.direction = direction;
    towardsSun = direction.plus(sun.times(1e-3)).unit();
    terminator = Math.cos(Math.toRadians(phase.angle()));
    share = phase.illuminated();
    earthshine = EARTHSHINE * (1 - share);
  }

  @Override
  public void draw(Frame frame) {
    Vector local = frame.local(direction);
    if (frame.camera().ahead(local) < -0.5 || local.z() < LOWEST) {
      return;
    }
    double cx = frame.camera().x(local);
    double cy = frame.camera().y(local);
    double dx = frame.camera().x(frame.local(towardsSun)) - cx;
    double dy = frame.camera().y(frame.local(towardsSun)) - cy;
    double length = Math.max(1e-9, Math.hypot(dx, dy));
    double spread = 2 / (1 + frame.camera().ahead(local));
    double radius =
        Math.max(SMALLEST, Math.toRadians(RADIUS_DEGREES) * frame.camera().scale() * spread);
    Rgb air = Transmission.at(local.z());
    paint(frame, cx, cy, dx / length, dy / length, radius, tint(air));
  }

  /** A low Moon is red, but its disc is too bright to be lost in clear air. */
  private static Rgb tint(Rgb air) {
    double strong = 1 / Math.sqrt(Math.max(0.01, air.green()));
    return new Rgb(
        (float) (COLOUR.red() * air.red() * strong),
        (float) (COLOUR.green() * air.green() * strong),
        (float) (COLOUR.blue() * air.blue() * strong));
  }

  private void paint(
      Frame frame, double cx, double cy, double ux, double uy, double radius, Rgb colour) {
    int reach = (int) Math.ceil(radius * GLOW_REACH);
    int right = (int) Math.min(frame.width() - 1, cx + reach);
    int bottom = (int) Math.min(frame.height() - 1, Math.min(cy + reach, frame.ground().y()));
    for (int y = (int) Math.max(0, cy - reach); y <= bottom; y++) {
      for (int x = (int) Math.max(0, cx - reach); x <= right; x++) {
        double px = x + 0.5 - cx;
        double py = y + 0.5 - cy;
        double light = light(px, py, ux, uy, radius);
        float red = (float) (colour.red() * light);
        float green = (float) (colour.green() * light);
        frame.add((y * frame.width() + x) * 3, red, green, (float) (colour.blue() * light));
      }
    }
  }

  /** Mean over a pixel, because a thin crescent is narrower than one. */
  private double light(double x, double y, double ux, double uy, double radius) {
    double distance = Math.hypot(x, y);
    if (distance > radius + 1) {
      return glow(distance, radius);
    }
    double sum = 0;
    for (int i = 0; i < SAMPLES * SAMPLES; i++) {
      double px = x + (i % SAMPLES + 0.5) / SAMPLES - 0.5;
      double py = y + (i / SAMPLES + 0.5) / SAMPLES - 0.5;
      sum += point(px * ux + py * uy, Math.hypot(px, py), radius);
    }
    return sum / (SAMPLES * SAMPLES);
  }

  private double point(double along, double distance, double radius) {
    if (distance > radius) {
      return glow(distance, radius);
    }
    double half = Math.sqrt(Math.max(0, radius * radius - distance * distance + along * along));
    return along + terminator * half > 0 ? 1 : earthshine;
  }

  private double glow(double distance, double radius) {
    double away = (distance - radius) / radius;
    return GLOW * share * Math.exp(-0.9 * away) * Math.max(0, 1 - away / (GLOW_REACH - 1));
  }
}
