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
  private static final float DARK = 0.004f;
  private static final float SOFT_EDGE = 0.05f;
  private static final float HIGHEST = 5.5f;

  private final Noise noise;
  private final double[] phase = new double[CURTAINS];

  /** One curtain in every column of a frame, in ground units above the horizon. */
  private record Curtain(float[] edge, float[] tall, float[] light) {}

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
      Curtain curtain = curtain(frame, i);
      int last = (int) Math.min(frame.height(), frame.ground().y());
      for (int y = 0; y < last; y++) {
        row(frame, y, curtain);
      }
    }
  }

  private Curtain curtain(Frame frame, int which) {
    int width = frame.width();
    var curtain = new Curtain(new float[width], new float[width], new float[width]);
    Frame.Ground ground = frame.ground();
    double t = frame.seconds();
    float strength = which == 0 ? 0.62f : 0.36f;
    for (int x = 0; x < width; x++) {
      double u = (x - ground.x()) / ground.scale() + phase[which];
      double fold = noise.fractal(u * 0.85 + t * 0.035, 3.1 + which, t * 0.06, 3);
      double hem = 0.10 + 0.13 * which + 0.02 * noise.at(u * 11 + t * 0.1);
      double presence = Curves.step(0.28, 0.62, noise.at(u * 0.9 + 9 - t * 0.05, t * 0.08 + which));
      curtain.edge[x] = (float) (hem + 0.75 * (fold - 0.42));
      curtain.tall[x] = (float) (0.07 + 0.22 * noise.at(u * 6.5 + fold * 9, t * 0.15 + 20));
      curtain.light[x] = (float) (strength * presence * (0.10 + 1.5 * rays(u + fold * 1.6, t)));
    }
    return curtain;
  }

  private double rays(double u, double t) {
    double fine = noise.at(u * 62 + t * 0.5, t * 0.6);
    double broad = noise.at(u * 19 - t * 0.2, t * 0.35 + 5);
    double sheet = noise.at(u * 5.5, t * 0.2 + 7);
    return sheet * sheet * (0.35 + 0.9 * broad) * (0.45 + 0.8 * fine);
  }

  /** Sharp below the edge of the curtain, a long fade above. */
  private static void row(Frame frame, int y, Curtain curtain) {
    float up = (float) ((frame.ground().y() - y) / frame.ground().scale());
    int k = y * frame.width() * 3;
    for (int x = 0; x < frame.width(); x++, k += 3) {
      float above = up - curtain.edge[x];
      float share = above / curtain.tall[x];
      if (curtain.light[x] < DARK || above < -SOFT_EDGE || share > HIGHEST) {
        continue;
      }
      float body = above < 0 ? Curves.exp(above * 75) : Curves.exp(-share);
      float high = Math.max(0, Math.min(1, share / 2.2f));
      float amount = curtain.light[x] * body;
      frame.add(
          k,
          amount * (0.10f + 0.55f * high),
          amount * (0.95f - 0.72f * high),
          amount * (0.42f + 0.30f * high));
    }
  }
}
