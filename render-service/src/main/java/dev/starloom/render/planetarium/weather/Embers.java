package dev.starloom.render.planetarium.weather;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import java.util.SplittableRandom;

/** Sparks that rise from a fire below the picture, glow up, drift with the wind and go out. */
final class Embers implements Layer {
  private static final int COUNT = 52;
  private static final double START = 0.24;
  private static final float GLOW = 0.016f;

  private final long seed;

  Embers(long seed) {
    this.seed = seed;
  }

  @Override
  public void draw(Frame frame) {
    glow(frame);
    for (int i = 0; i < COUNT; i++) {
      var habit = new SplittableRandom(seed + i * 7919L);
      double life = 2.6 + 3.6 * habit.nextDouble();
      double lives = frame.seconds() / life + habit.nextDouble();
      long which = (long) Math.floor(lives);
      spark(
          frame,
          new SplittableRandom(seed ^ (i * 104729L + which * 15485863L)),
          lives - which,
          life);
    }
  }

  private static void spark(Frame frame, SplittableRandom random, double age, double life) {
    double u0 = (random.nextDouble() + random.nextDouble() - 1) * 0.62;
    double rise = 0.16 + 0.34 * random.nextDouble() * random.nextDouble();
    double wind = 0.16 * (random.nextDouble() - 0.25);
    double wave = 0.012 + 0.018 * random.nextDouble();
    double beat = 3 + 4 * random.nextDouble();
    double turn = 6.283 * random.nextDouble();
    double size = 0.55 + 0.5 * random.nextDouble();
    double fade = Curves.step(0, 0.08, age) * (1 - Curves.step(0.45, 1, age));
    double pulse = 0.75 + 0.25 * Math.sin(age * life * 9 + turn);
    float light = (float) (1.15 * fade * pulse * (0.4 + 0.6 * random.nextDouble()));
    double[] x = new double[2];
    double[] y = new double[2];
    for (int i = 0; i < 2; i++) {
      double at = age + (i - 0.5) * 0.03 / life;
      double up = rise * (1 - (1 - at) * (1 - at) * (1 - 0.3 * at));
      double u = u0 + wind * at * at + wave * Math.sin(at * beat + turn);
      x[i] = frame.width() / 2.0 + u * frame.height();
      y[i] = frame.height() * (0.78 + START - up);
    }
    double sigma = Math.max(0.5, frame.px(size));
    Splat.streak(frame, x[0], y[0], x[1], y[1], sigma, light, light * 0.42f, light * 0.09f);
    float halo = light * 0.06f;
    Splat.streak(frame, x[0], y[0], x[1], y[1], sigma * 4, halo, halo * 0.36f, halo * 0.06f);
  }

  /** Lit smoke low in the picture. */
  private static void glow(Frame frame) {
    double flicker =
        1 + 0.12 * Math.sin(frame.seconds() * 7.3) + 0.10 * Math.sin(frame.seconds() * 3.1);
    int first = (int) (frame.height() * 0.62);
    float[] across = new float[frame.width()];
    for (int x = 0; x < across.length; x++) {
      double u = (x + 0.5 - frame.width() / 2.0) / frame.height();
      across[x] = Curves.exp((float) (-u * u / 0.8));
    }
    for (int y = first; y < frame.height(); y++) {
      double up = 1 - (y + 0.5) / frame.height();
      float row = (float) (GLOW * flicker * Math.exp(-up * 9) * Curves.step(0.38, 0.24, up));
      int k = y * frame.width() * 3;
      for (int x = 0; x < across.length; x++, k += 3) {
        float light = row * across[x];
        frame.add(k, light, light * 0.36f, light * 0.07f);
      }
    }
  }
}
