package dev.starloom.render.wan.schedule;

/** Takes the sample from one noise level to the next. One object solves one run, in order. */
public interface Solver {
  /**
   * @param sample at the level of this step; not changed
   * @param velocity that the network predicts for it; not changed
   * @return the sample at the next level
   */
  float[] step(float[] sample, float[] velocity);
}
