package dev.starloom.render.wan.schedule;

import java.util.ArrayList;
import java.util.List;

/**
 * UniPC (Zhao and others, 2023) on the predicted clean sample: each step corrects the sample it got
 * with the prediction made from it, then goes on. The first and the last step are of first order.
 */
final class UniPc implements Solver {
  private final Level level;
  private final int steps;
  private final UniPcOptions options;

  /** Clean samples, the newest first, as many as the order needs. */
  private final List<float[]> clean = new ArrayList<>();

  private float[] last;
  private int lastOrder;
  private int index;

  UniPc(Schedule schedule, UniPcOptions options) {
    level = new Level(schedule);
    steps = schedule.steps();
    this.options = options;
  }

  @Override
  public float[] step(float[] sample, float[] velocity) {
    float[] now = level.clean(index, sample, velocity);
    float[] corrected =
        index > 0 && options.corrector() ? advance(index - 1, lastOrder, last, now) : sample;
    clean.add(0, now);
    if (clean.size() > options.order()) {
      clean.remove(options.order());
    }
    lastOrder = Math.min(Math.min(options.order(), steps - index), index + 1);
    float[] next = advance(index, lastOrder, corrected, null);
    last = corrected;
    index++;
    return next;
  }

  /**
   * From the level {@code from} to the one after it.
   *
   * @param target the clean sample there, for the corrector; null for the predictor
   */
  private float[] advance(int from, int order, float[] sample, float[] target) {
    var weights = new UniPcWeights(level, from, order, options.bh1(), target != null);
    double scale = level.alpha(from + 1) * weights.scale();
    var sum = new WeightedSum(sample.length);
    sum.add(level.sigma(from + 1) / level.sigma(from), sample);
    double base = -level.alpha(from + 1) * weights.phi();
    if (target != null) {
      base += scale * weights.target();
      sum.add(-scale * weights.target(), target);
    }
    for (int k = 1; k < order; k++) {
      base += scale * weights.history(k);
      sum.add(-scale * weights.history(k), clean.get(k));
    }
    return sum.add(base, clean.get(0)).values();
  }
}
