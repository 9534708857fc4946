package dev.starloom.postprocess.effects;

import dev.starloom.postprocess.sound.Stereo;
import java.util.SplittableRandom;

/**
 * Noise through a resonant filter that swells: wind, waves, rain and a river differ in numbers
 * only. Each side has its own noise, and both swell together.
 */
final class Air implements Sound {
  private static final int SLOWLY = 64;

  private final Kind kind;
  private final SplittableRandom random;
  private final double[] phases = new double[3];
  private final double[] low = new double[2];
  private final double[] band = new double[2];
  private double cutoff;
  private double gain;
  private long sample;

  /**
   * What it is like.
   *
   * @param lowHertz middle of the filter at rest
   * @param highHertz and in the highest swell
   * @param damping of the filter: 2 is dull, 0.3 whistles
   * @param period of a swell in seconds
   * @param calm loudness at rest, as a part of that in a swell
   * @param steepness of a swell: waves break, wind comes and goes
   * @param level of everything
   */
  record Kind(
      double lowHertz,
      double highHertz,
      double damping,
      double period,
      double calm,
      double steepness,
      double level) {}

  Air(Kind kind, SplittableRandom random) {
    this.kind = kind;
    this.random = random;
    for (int i = 0; i < phases.length; i++) {
      phases[i] = 2 * Math.PI * random.nextDouble();
    }
  }

  @Override
  public void advance() {
    if (sample % SLOWLY == 0) {
      swell((double) sample / Stereo.SAMPLE_RATE);
    }
    sample++;
    for (int side = 0; side < 2; side++) {
      double noise = random.nextDouble() * 2 - 1;
      low[side] += cutoff * band[side];
      band[side] += cutoff * (noise - low[side] - kind.damping() * band[side]);
    }
  }

  /** Three slow waves of periods without a common measure never repeat. */
  private void swell(double seconds) {
    double turn = 2 * Math.PI * seconds / kind.period();
    double wave =
        0.5
            + 0.28 * Math.sin(turn + phases[0])
            + 0.14 * Math.sin(1.618 * turn + phases[1])
            + 0.08 * Math.sin(2.73 * turn + phases[2]);
    double height = Math.pow(Math.max(0, wave), kind.steepness());
    double hertz = kind.lowHertz() * Math.pow(kind.highHertz() / kind.lowHertz(), height);
    cutoff = 2 * Math.sin(Math.PI * hertz / Stereo.SAMPLE_RATE);
    // A narrower filter lets less noise through
    gain = kind.level() * (kind.calm() + (1 - kind.calm()) * height) / Math.sqrt(cutoff);
  }

  @Override
  public double left() {
    return band[0] * gain;
  }

  @Override
  public double right() {
    return band[1] * gain;
  }
}
