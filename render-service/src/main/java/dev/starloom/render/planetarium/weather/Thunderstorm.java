package dev.starloom.render.planetarium.weather;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A bank of cloud over the horizon, lightning in it, and bolts that come down from it. */
public final class Thunderstorm implements Layer, Flashes {
  private static final double CLOUD_TOP = 0.30;
  private static final double BOLT_TOP = 0.19;
  private static final int MESH = 4;

  private final List<Strike> strikes = new ArrayList<>();
  private final Noise noise;

  /**
   * @param seconds of the shot
   * @param reach u of the picture's edge
   */
  public Thunderstorm(long seed, double seconds, double reach) {
    var random = new SplittableRandom(seed);
    noise = new Noise(random.nextLong());
    double at = Math.min(0.9, seconds * 0.25);
    double side = random.nextBoolean() ? 1 : -1;
    while (at < Math.max(1, seconds - 0.4)) {
      double u = side * reach * (0.15 + 0.6 * random.nextDouble());
      strikes.add(Strike.at(at, u, -BOLT_TOP, random));
      at += 1.1 + 1.1 * random.nextDouble();
      side = -side;
    }
  }

  @Override
  public double at(double seconds) {
    return Math.min(1.3, strikes.stream().mapToDouble(strike -> strike.light(seconds)).sum());
  }

  @Override
  public void draw(Frame frame) {
    clouds(frame);
    double flash = at(frame.seconds());
    if (flash > 0.004) {
      glow(frame, (float) flash);
      for (Strike strike : strikes) {
        double light = strike.light(frame.seconds());
        if (light > 0.02) {
          Bolt.draw(frame, strike, light);
        }
      }
    }
  }

  private void clouds(Frame frame) {
    Frame.Ground ground = frame.ground();
    int first = (int) Math.max(0, ground.y() - CLOUD_TOP * ground.scale());
    int columns = frame.width() / MESH + 2;
    float[] above = mesh(frame, first, columns);
    int last = (int) Math.min(frame.height(), ground.y() + 1);
    for (int top = first; top < last; top += MESH) {
      float[] below = mesh(frame, top + MESH, columns);
      for (int y = top; y < Math.min(last, top + MESH); y++) {
        row(frame, y, above, below, (y - top) / (float) MESH);
      }
      above = below;
    }
  }

  /** Thickness and inner light of the cloud at every fourth pixel of a row. */
  private float[] mesh(Frame frame, int y, int columns) {
    Frame.Ground ground = frame.ground();
    double up = (ground.y() - y) / ground.scale();
    float[] mesh = new float[columns * 2];
    double[] lights = strikes.stream().mapToDouble(s -> s.light(frame.seconds())).toArray();
    for (int i = 0; i < columns; i++) {
      double u = (i * MESH - ground.x()) / ground.scale();
      double drift = frame.seconds() * 0.012;
      double cloud = noise.fractal(u * 3.2 + drift + 20, up * 7.5 + 3, drift * 0.8, 5);
      double floor = Math.max(0, up - 0.02) / CLOUD_TOP;
      mesh[2 * i] = (float) Curves.step(0.25 + 0.42 * floor, 0.50 + 0.45 * floor, cloud);
      double inner = 0;
      for (int s = 0; s < lights.length; s++) {
        double off = u - strikes.get(s).u();
        if (lights[s] > 0.01) {
          inner += lights[s] * Math.exp(-(off * off * 13 + (up - 0.12) * (up - 0.12) * 30));
        }
      }
      mesh[2 * i + 1] = (float) (inner * (0.35 + 1.3 * cloud * cloud));
    }
    return mesh;
  }

  private static void row(Frame frame, int y, float[] above, float[] below, float share) {
    float[] light = frame.light();
    int k = y * frame.width() * 3;
    for (int x = 0; x < frame.width(); x++, k += 3) {
      int i = 2 * (x / MESH);
      float across = (x % MESH) / (float) MESH;
      float cloud = mix(above, below, i, across, share);
      float inner = mix(above, below, i + 1, across, share) * cloud;
      float keep = 1 - 0.86f * cloud;
      light[k] = light[k] * keep + 0.004f * cloud + 0.44f * inner;
      light[k + 1] = light[k + 1] * keep + 0.0065f * cloud + 0.48f * inner;
      light[k + 2] = light[k + 2] * keep + 0.014f * cloud + 0.72f * inner;
    }
  }

  private static float mix(float[] above, float[] below, int i, float across, float share) {
    float top = above[i] + (above[i + 2] - above[i]) * across;
    float bottom = below[i] + (below[i + 2] - below[i]) * across;
    return top + (bottom - top) * share;
  }

  /** A flash lights the air of the whole sky a little. */
  private static void glow(Frame frame, float flash) {
    for (int y = 0; y < Math.min(frame.height(), frame.ground().y()); y++) {
      double up = (frame.ground().y() - y) / frame.ground().scale();
      float air = flash * (float) (0.010 + 0.05 * Math.exp(-up * 5));
      int k = y * frame.width() * 3;
      for (int x = 0; x < frame.width(); x++, k += 3) {
        frame.add(k, air * 0.62f, air * 0.7f, air);
      }
    }
  }
}
