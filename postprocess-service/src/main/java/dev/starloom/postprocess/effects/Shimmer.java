package dev.starloom.postprocess.effects;

import dev.starloom.postprocess.sound.Stereo;
import java.util.SplittableRandom;

/** High soft tones that come and go on both sides. */
final class Shimmer implements Sound {
  private static final double LEVEL = 0.004;
  private static final double[] HERTZ = {1174.7, 1568, 2093, 2349.3};
  private static final double SLOWEST = 0.07;

  private final double[] phase = new double[HERTZ.length];
  private final double[] sway = new double[HERTZ.length];
  private double left;
  private double right;

  Shimmer(SplittableRandom random) {
    for (int i = 0; i < HERTZ.length; i++) {
      phase[i] = 2 * Math.PI * random.nextDouble();
      sway[i] = 2 * Math.PI * random.nextDouble();
    }
  }

  @Override
  public void advance() {
    left = 0;
    right = 0;
    for (int i = 0; i < HERTZ.length; i++) {
      phase[i] += 2 * Math.PI * HERTZ[i] / Stereo.SAMPLE_RATE;
      sway[i] += 2 * Math.PI * SLOWEST * (i + 1) / Stereo.SAMPLE_RATE;
      double breath = 0.5 + 0.5 * Math.sin(sway[i]);
      double tone = LEVEL * breath * breath * Math.sin(phase[i]);
      left += tone * (i % 2 == 0 ? 1 : 0.4);
      right += tone * (i % 2 == 0 ? 0.4 : 1);
    }
  }

  @Override
  public double left() {
    return left;
  }

  @Override
  public double right() {
    return right;
  }
}
