package dev.starloom.render.wan.schedule;

/**
 * The noise levels of a run.
 *
 * @param sigmas falling from about 1 to 0, one more than steps
 * @param timesteps what the network is told at each step, on the scale of 1000
 */
public record Schedule(float[] sigmas, float[] timesteps) {
  public Schedule {
    if (timesteps.length < 1 || sigmas.length != timesteps.length + 1) {
      throw new IllegalArgumentException(
          timesteps.length + " timesteps do not go with " + sigmas.length + " sigmas");
    }
  }

  public int steps() {
    return timesteps.length;
  }
}
