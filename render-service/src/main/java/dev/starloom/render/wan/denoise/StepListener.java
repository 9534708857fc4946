package dev.starloom.render.wan.denoise;

import dev.starloom.render.wan.tensor.Tensor;

/** Hears of each step. */
public interface StepListener {
  StepListener NONE = (done, total, expert, latents) -> {};

  /**
   * @param done steps, from 1
   * @param expert that took this step
   * @param latents after it; not to be changed
   */
  void step(int done, int total, Expert expert, Tensor latents);
}
