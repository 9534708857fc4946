package dev.starloom.render.wan.denoise;

import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.render.wan.schedule.Schedule;
import dev.starloom.render.wan.schedule.Solver;
import dev.starloom.render.wan.session.Network;
import dev.starloom.render.wan.session.Watch;
import dev.starloom.render.wan.tensor.Tensor;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Takes noise to the latents of a clip, step by step. */
public final class Denoiser {
  /** The model left the numbers that its precision has. */
  public static final String NOT_FINITE = "render_not_finite";

  private final Experts experts;

  public Denoiser(Experts experts) {
    this.experts = experts;
  }

  /**
   * @param noise {@code [1, channels, frames, height, width]}; not changed
   * @throws java.util.concurrent.CancellationException soon after the watch says so
   * @throws dev.starloom.platform.failure.Failure if a network fails, or its numbers overflow
   */
  public Tensor run(
      Tensor noise, Conditioning text, DenoisePlan plan, Watch watch, StepListener listener) {
    Schedule schedule = plan.sampler().schedule(plan.steps(), plan.shift());
    Solver solver = plan.sampler().solver(schedule);
    return finite(run(noise, text, plan, schedule, solver, watch, listener));
  }

  /** A film of no numbers would be black, and would be kept as if it were one. */
  private static Tensor finite(Tensor latents) {
    for (float value : latents.data()) {
      if (!Float.isFinite(value)) {
        throw new PermanentFailure(
            NOT_FINITE,
            "The model's numbers overflowed, so there are no pictures. If"
                + " starloom.render.wan.precision is fp16, use bf16 on a card or fp32.");
      }
    }
    return latents;
  }

  Tensor run(
      Tensor noise,
      Conditioning text,
      DenoisePlan plan,
      Schedule schedule,
      Solver solver,
      Watch watch,
      StepListener listener) {
    Tensor latents = noise;
    for (int i = 0; i < schedule.steps(); i++) {
      watch.check();
      float timestep = schedule.timesteps()[i];
      Expert expert = plan.expert(timestep);
      float[] velocity = predict(latents, timestep, text, plan.guidance(), watch, expert);
      latents = new Tensor(solver.step(latents.data(), velocity), latents.shape());
      listener.step(i + 1, schedule.steps(), expert, latents);
    }
    return latents;
  }

  private float[] predict(
      Tensor latents,
      float timestep,
      Conditioning text,
      Guidance guidance,
      Watch watch,
      Expert expert) {
    double scale = guidance.of(expert);
    Map<String, Tensor> wanted = inputs(latents, timestep, text.prompt());
    Network network = experts.of(expert, Branch.PROMPT, watch);
    if (scale == 1) {
      return network.run(wanted, watch).data();
    }
    Map<String, Tensor> unwanted = inputs(latents, timestep, text.negative());
    Network other = experts.of(expert, Branch.NEGATIVE, watch);
    if (network == other) {
      float[] prompt = network.run(wanted, watch).data();
      return Guidance.mix(network.run(unwanted, watch).data(), prompt, scale);
    }
    var apart = apart(() -> network.run(wanted, watch).data());
    return Guidance.mix(other.run(unwanted, watch).data(), joined(apart), scale);
  }

  private static CompletableFuture<float[]> apart(Supplier<float[]> prediction) {
    return CompletableFuture.supplyAsync(
        prediction, task -> new Thread(task, "wan-other-branch").start());
  }

  private static float[] joined(CompletableFuture<float[]> apart) {
    try {
      return apart.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException known ? known : e;
    }
  }

  private static Map<String, Tensor> inputs(Tensor latents, float timestep, Tensor text) {
    var time = new Tensor(new float[] {timestep}, 1);
    return Map.of("hidden_states", latents, "timestep", time, "encoder_hidden_states", text);
  }
}
