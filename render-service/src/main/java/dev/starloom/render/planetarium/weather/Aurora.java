package dev.starloom.render.planetarium.weather;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Noise;
import java.util.SplittableRandom;

/**
 * Curtains of northern light. Each is a folded band seen from the side: a sharp lower edge, rays
 * above it that go from green to violet and fade.
 */
public final class Aurora implements Layer {
  private static final int CURTAINS = 3;

  private final Noise noise;
  private final double[] phase = new double[CURTAINS];

  public Aurora(long seed) {
    var random = new SplittableRandom(seed);
    noise = new Noise(random.nextLong());
    for (int i = 0; i < CURTAINS; i++) {
      phase[i] = random.nextDouble() * 60;
    }
  }

  @Override
  public void draw(Frame frame) {
    for (int i = 0; i < CURTAINS; i++) {
      curtain(frame, i);
    }
  }

  private void curtain(Frame frame, int which) {
    Frame.Ground ground = frame.ground();
    double t = frame.seconds();
    float strength = which == 0 ? 0.62f : 0.36f;
    for (int x = 0; x < frame.width(); x++) {
      double u = (x - ground.x()) / ground.scale() + phase[which];
      double fold = noise.fractal(u * 0.85 + t * 0.035, 3.1 + which, t * 0.06, 3);
      double edge = 0.10 + 0.13 * which + 0.75 * (fold - 0.42) + 0.02 * noise.at(u * 11 + t * 0.1);
      double rays = rays(u + fold * 1.6, t);
      double presence = Curves.step(0.28, 0.62, noise.at(u * 0.9 + 9 - t * 0.05, t * 0.08 + which));
      float light = (float) (strength * presence * (0.10 + 1.5 * rays));
      double tall = 0.07 + 0.22 * noise.at(u * 6.5 + fold * 9, t * 0.15 + 20);
      if (light > 0.004f) {
        column(frame, x, edge, tall, light);
      }
    }
  }

  private double rays(double u, double t) {
    double fine = noise.at(u * 62 + t * 0.5, t * 0.6);
    double broad = noise.at(u * 19 - t * 0.2, t * 0.35 + 5);
    double sheet = noise.at(u * 5.5, t * 0.2 + 7);
    return sheet * sheet * (0.35 + 0.9 * broad) * (0.45 + 0.8 * fine);
  }

  /** One column of a curtain: sharp below, a long fade above. */
  private static void column(Frame frame, int x, double edge, double tall, float light) {
    Frame.Ground ground = frame.ground();
    int lowest = (int) Math.min(frame.height() - 1, ground.y() - (edge - 0.05) * ground.scale());
    int highest = (int) Math.max(0, ground.y() - (edge + 6.5 * tall) * ground.scale());
    for (int y = Math.min(lowest, (int) ground.y()); y >= highest; y--) {
      float above = (float) ((ground.y() - y) / ground.scale() - edge);
      float body = above < 0 ? Curves.exp(above * 75) : Curves.exp(-above / (float) tall);
      float high = Math.max(0, Math.min(1, above / (float) (tall * 2.2)));
      float amount = light * body;
      frame.add(
          (y * frame.width() + x) * 3,
          amount * (0.10f + 0.55f * high),
          amount * (0.95f - 0.72f * high),
          amount * (0.42f + 0.30f * high));
    }
  }
}
