package dev.starloom.render.wan.schedule;

/**
 * DPM-Solver++ 2M, midpoint: first order in the first and the last step. The first level may be
 * pure noise, where lambda is minus infinity; the formulas hold with IEEE infinities.
 */
final class DpmPlusPlus implements Solver {
  private final Level level;
  private final int steps;
  private float[] previous;
  private int index;

  DpmPlusPlus(Schedule schedule) {
    level = new Level(schedule);
    steps = schedule.steps();
  }

  @Override
  public float[] step(float[] sample, float[] velocity) {
    float[] clean = level.clean(index, sample, velocity);
    double h = level.lambda(index + 1) - level.lambda(index);
    double factor = level.alpha(index + 1) * Math.expm1(-h);
    double keep = level.sigma(index + 1) / level.sigma(index);
    double slope = 0;
    if (index > 0 && index < steps - 1) {
      double ratio = (level.lambda(index) - level.lambda(index - 1)) / h;
      slope = 0.5 * factor / ratio;
    }
    var next = new WeightedSum(sample.length).add(keep, sample).add(-factor - slope, clean);
    if (slope != 0) {
      next.add(slope, previous);
    }
    previous = clean;
    index++;
    return next.values();
  }
}
