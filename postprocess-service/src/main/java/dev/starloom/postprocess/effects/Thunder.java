package dev.starloom.postprocess.effects;

import dev.starloom.postprocess.sound.Stereo;
import java.util.SplittableRandom;

/** Thunder that rolls now and then: low noise that gets duller as it dies away. */
final class Thunder implements Sound {
  private static final double LEVEL = 1.9;
  private static final double ATTACK_SECONDS = 0.09;
  private static final double ROLL_SECONDS = 1.3;

  /** The picture's first flash, and what sound needs for a kilometre's third. */
  private static final double FIRST_SECONDS = 1.7;

  private final SplittableRandom random;
  private final double[] once = new double[2];
  private final double[] twice = new double[2];
  private double next = FIRST_SECONDS;
  private double since = 1e3;
  private double strength;
  private double pan;
  private double rolling;
  private double gain;
  private long sample;

  Thunder(SplittableRandom random) {
    this.random = random;
  }

  @Override
  public void advance() {
    double seconds = (double) sample++ / Stereo.SAMPLE_RATE;
    since += 1.0 / Stereo.SAMPLE_RATE;
    if (seconds >= next) {
      next = seconds + 3.8 + 2.5 * random.nextDouble();
      since = 0;
      strength = 0.6 + 0.4 * random.nextDouble();
      pan = random.nextDouble() - 0.5;
    }
    double dull = 0.006 + 0.05 * Math.exp(-since * 2.2);
    rolling += 0.0003 * (random.nextDouble() - 0.5 - rolling);
    for (int side = 0; side < 2; side++) {
      double noise = random.nextDouble() * 2 - 1;
      once[side] += dull * (noise - once[side]);
      twice[side] += dull * (once[side] - twice[side]);
    }
    double rise = Math.min(1, since / ATTACK_SECONDS);
    gain = LEVEL * strength * rise * rise * Math.exp(-since / ROLL_SECONDS);
    gain *= 1 + Math.max(-0.7, Math.min(1, 60 * rolling));
  }

  @Override
  public double left() {
    return twice[0] * gain * Stereo.gain(pan, -1);
  }

  @Override
  public double right() {
    return twice[1] * gain * Stereo.gain(pan, 1);
  }
}
