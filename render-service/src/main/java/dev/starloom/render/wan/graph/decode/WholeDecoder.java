package dev.starloom.render.wan.graph.decode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.starloom.render.wan.graph.VaeGraphs;
import dev.starloom.render.wan.tensor.Tensor;
import java.util.Map;

/**
 * Decodes a video in one call. The runtime writes the frames outside the Java heap, from where they
 * are given away one at a time.
 */
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
  public void decode(Tensor latents, FrameTaker taker, OrtSession.RunOptions options)
      throws OrtException {
    ClipMemory clip = ClipMemory.of(latents, Tiling.USUAL.scale());
    try (OnnxTensor in = Sessions.tensor(environment, latents);
        OnnxTensor out = OnnxTensor.createTensor(environment, clip.values(), clip.shape())) {
      session
          .run(Map.of("latent_sample", in), java.util.Set.of(), Map.of("sample", out), options)
          .close();
    }
    clip.giveTo(taker);
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
