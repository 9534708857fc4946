package dev.starloom.render.wan.schedule;

/** {@code x' = x + (sigma' - sigma) v}. */
final class FlowEuler implements Solver {
  private final float[] sigmas;
  private int index;

  FlowEuler(Schedule schedule) {
    sigmas = schedule.sigmas();
  }

  @Override
  public float[] step(float[] sample, float[] velocity) {
    float change = sigmas[index + 1] - sigmas[index];
    index++;
    return new WeightedSum(sample.length).add(1, sample).add(change, velocity).values();
  }
}
