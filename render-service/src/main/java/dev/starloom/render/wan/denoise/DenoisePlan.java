package dev.starloom.render.wan.denoise;

import dev.starloom.render.wan.schedule.Sampler;

/**
 * How noise becomes latents.
 *
 * @param steps at least 1
 * @param shift of the noise levels
 * @param boundary from this share of the noise on the high-noise expert works, 0 to 1
 */
public record DenoisePlan(
    Sampler sampler, int steps, double shift, Guidance guidance, double boundary) {
  private static final float TRAINING_STEPS = 1000;

  public DenoisePlan {
    if (!(boundary >= 0 && boundary <= 1)) {
      throw new IllegalArgumentException("the boundary must be 0 to 1, not " + boundary);
    }
  }

  Expert expert(float timestep) {
    return timestep >= boundary * TRAINING_STEPS ? Expert.HIGH_NOISE : Expert.LOW_NOISE;
  }
}
