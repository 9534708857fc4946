package dev.starloom.render.wan.schedule;

/** The noise levels as the multistep solvers see them: {@code alpha = 1 - sigma}. */
final class Level {
  private final float[] sigmas;

  Level(Schedule schedule) {
    sigmas = schedule.sigmas();
  }

  double sigma(int index) {
    return sigmas[index];
  }

  double alpha(int index) {
    return 1 - sigma(index);
  }

  /** Half the logarithm of the signal-to-noise ratio; infinite where sigma is 0 or 1. */
  double lambda(int index) {
    return Math.log(alpha(index)) - Math.log(sigma(index));
  }

  /** What the velocity says the clean sample is. */
  float[] clean(int index, float[] sample, float[] velocity) {
    return new WeightedSum(sample.length).add(1, sample).add(-sigmas[index], velocity).values();
  }
}
