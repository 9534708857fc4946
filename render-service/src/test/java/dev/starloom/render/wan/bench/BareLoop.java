package dev.starloom.render.wan.bench;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.starloom.render.wan.golden.GoldenModel;
import dev.starloom.render.wan.graph.NetworkGraph;
import dev.starloom.render.wan.graph.decode.VaeDecoder;
import dev.starloom.render.wan.run.ClipRequest;
import dev.starloom.render.wan.session.Device;
import dev.starloom.render.wan.session.OnnxRuntime;
import dev.starloom.render.wan.session.SessionSettings;
import dev.starloom.render.wan.tensor.Tensor;
import java.nio.FloatBuffer;
import java.util.Map;

/** The same graphs with the same options, called as often, and nothing else. */
final class BareLoop implements AutoCloseable {
  private final GoldenModel model;
  private final OrtEnvironment environment = OnnxRuntime.environment();
  private final SessionSettings settings = new SessionSettings(1, 0, "HEURISTIC");
  private final OrtSession high;
  private final OrtSession low;
  private final VaeDecoder decoder;

  BareLoop(GoldenModel model) throws OrtException {
    this.model = model;
    high = open(model.prepared().highNoise());
    low = open(model.prepared().lowNoise());
    decoder = VaeDecoder.open(model.prepared().vae(), environment, this::options);
  }

  private OrtSession.SessionOptions options() throws OrtException {
    return settings.options(new Device(Device.CPU));
  }

  private OrtSession open(NetworkGraph graph) throws OrtException {
    try (var options = options()) {
      return graph.open(environment, options);
    }
  }

  long nanos(ClipRequest request) throws OrtException {
    long[] shape = request.shape().latents(model.facts().latentChannels());
    var latents = new float[Tensor.size(shape)];
    int width = model.facts().textWidth();
    var plan = request.plan();
    float[] timesteps = plan.sampler().schedule(plan.steps(), plan.shift()).timesteps();
    long begin = WanBenchmarkTest.processorNanos();
    for (float timestep : timesteps) {
      OrtSession session = timestep >= plan.boundary() * 1000 ? high : low;
      call(session, latents, shape, timestep, width);
      call(session, latents, shape, timestep, width);
    }
    try (var options = new OrtSession.RunOptions()) {
      decoder.decode(new Tensor(latents, shape), frames -> {}, options);
    }
    return WanBenchmarkTest.processorNanos() - begin;
  }

  private void call(OrtSession session, float[] latents, long[] shape, float timestep, int width)
      throws OrtException {
    var text = FloatBuffer.allocate(512 * width);
    try (var first = OnnxTensor.createTensor(environment, FloatBuffer.wrap(latents), shape);
        var second =
            OnnxTensor.createTensor(
                environment, FloatBuffer.wrap(new float[] {timestep}), new long[] {1});
        var third = OnnxTensor.createTensor(environment, text, new long[] {1, 512, width});
        var result =
            session.run(
                Map.of(
                    "hidden_states", first, "timestep", second, "encoder_hidden_states", third))) {
      ((OnnxTensor) result.get(0)).getFloatBuffer();
    }
  }

  @Override
  public void close() throws OrtException {
    high.close();
    low.close();
    decoder.close();
  }
}
