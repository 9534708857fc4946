package dev.starloom.render.wan.denoise;

import dev.starloom.render.wan.schedule.BrokenSolvers;
import dev.starloom.render.wan.schedule.Schedule;
import dev.starloom.render.wan.session.Watch;
import dev.starloom.render.wan.tensor.Tensor;

/** Runs with a mistake that no setting can make. */
public final class MutatedDenoiser {
  private MutatedDenoiser() {}

  public static Tensor withoutCorrector(
      Denoiser denoiser, Tensor noise, Conditioning text, DenoisePlan plan) {
    Schedule schedule = plan.sampler().schedule(plan.steps(), plan.shift());
    return denoiser.run(
        noise,
        text,
        plan,
        schedule,
        BrokenSolvers.withoutCorrector(schedule),
        Watch.NONE,
        StepListener.NONE);
  }
}
