package dev.starloom.render.wan.denoise;

import dev.starloom.render.wan.session.Network;
import dev.starloom.render.wan.session.Watch;
import dev.starloom.render.wan.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Answers every call with one number in all places, and remembers the calls. */
public final class FakeNetwork implements Network {
  private final float answer;
  private final List<Float> timesteps = new ArrayList<>();

  public FakeNetwork(float answer) {
    this.answer = answer;
  }

  @Override
  public synchronized Tensor run(Map<String, Tensor> inputs, Watch watch) {
    timesteps.add(inputs.get("timestep").data()[0]);
    Tensor latents = inputs.get("hidden_states");
    var values = new float[latents.data().length];
    java.util.Arrays.fill(values, answer * inputs.get("encoder_hidden_states").data()[0]);
    return new Tensor(values, latents.shape());
  }

  /** Of the calls so far. */
  public synchronized List<Float> timesteps() {
    return List.copyOf(timesteps);
  }

  @Override
  public void close() {
    timesteps.clear();
  }
}
