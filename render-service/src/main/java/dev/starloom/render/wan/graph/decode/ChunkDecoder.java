package dev.starloom.render.wan.graph.decode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.starloom.render.wan.graph.VaeGraphs;
import dev.starloom.render.wan.tensor.Tensor;
import java.util.HashMap;
import java.util.Map;

/**
 * Decodes one latent frame a call. What the decoder remembers is handed from a call's result to the
 * next call where it lies, and closed after that.
 */
final class ChunkDecoder implements VaeDecoder {
  private final OrtEnvironment environment;
  private final OrtSession first;
  private final OrtSession next;

  private ChunkDecoder(OrtEnvironment environment, OrtSession first, OrtSession next) {
    this.environment = environment;
    this.first = first;
    this.next = next;
  }

  static ChunkDecoder open(VaeGraphs.Chunks graphs, OrtEnvironment environment, Options options)
      throws OrtException {
    OrtSession first = Sessions.open(graphs.first(), environment, options);
    try {
      return new ChunkDecoder(
          environment, first, Sessions.open(graphs.next(), environment, options));
    } catch (OrtException | RuntimeException | Error e) { // closes what is open and goes on failing
      first.close();
      throw e;
    }
  }

  @Override
  public void decode(Tensor latents, FrameTaker taker, OrtSession.RunOptions options)
      throws OrtException {
    OrtSession.Result last = run(first, latents, 0, Map.of(), options);
    try {
      taker.take(Sessions.read(last.get(0)));
      for (int frame = 1; frame < latents.side(2); frame++) {
        OrtSession.Result now = run(next, latents, frame, remembered(last), options);
        last.close();
        last = now;
        taker.take(Sessions.read(now.get(0)));
      }
    } finally {
      last.close();
    }
  }

  private OrtSession.Result run(
      OrtSession session,
      Tensor latents,
      int frame,
      Map<String, OnnxTensor> remembered,
      OrtSession.RunOptions options)
      throws OrtException {
    Tensor cut = VideoCut.frame(latents, frame).of(latents);
    try (OnnxTensor in = Sessions.tensor(environment, cut)) {
      Map<String, OnnxTensor> inputs = new HashMap<>(remembered);
      inputs.put("latent_sample", in);
      return session.run(inputs, options);
    }
  }

  /** Output 0 is the pictures, the others are what the next call is given. */
  private static Map<String, OnnxTensor> remembered(OrtSession.Result result) {
    Map<String, OnnxTensor> inputs = new HashMap<>();
    for (int i = 1; i < result.size(); i++) {
      inputs.put("cache_in_" + (i - 1), (OnnxTensor) result.get(i));
    }
    return inputs;
  }

  @Override
  public void close() throws OrtException {
    try {
      first.close();
    } finally {
      next.close();
    }
  }
}
