package dev.starloom.render.wan.graph.decode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.starloom.render.wan.graph.VaeGraphs;
import dev.starloom.render.wan.tensor.Tensor;
import java.util.Map;

/** Decodes a video in one call. */
final class WholeDecoder implements VaeDecoder {
  private final OrtEnvironment environment;
  private final OrtSession session;

  private WholeDecoder(OrtEnvironment environment, OrtSession session) {
    this.environment = environment;
    this.session = session;
  }

  static WholeDecoder open(VaeGraphs.Whole graphs, OrtEnvironment environment, Options options)
      throws OrtException {
    return new WholeDecoder(environment, Sessions.open(graphs.graph(), environment, options));
  }

  @Override
  public void decode(Tensor latents, FrameTaker taker) throws OrtException {
    Tensor frames;
    try (OnnxTensor in = Sessions.tensor(environment, latents);
        OrtSession.Result result = session.run(Map.of("latent_sample", in))) {
      frames = Sessions.read(result.get(0));
    }
    taker.take(frames);
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
