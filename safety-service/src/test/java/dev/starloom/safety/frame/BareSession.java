package dev.starloom.safety.frame;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The bundled model without all that a gate does around it, on tensors that are ready. */
final class BareSession implements AutoCloseable {
  private final ModelFile model = ModelFile.bundled("nudity.json");
  private final OrtSession session;
  private final List<FloatBuffer> tensors;

  /**
   * @param batches frames in the form of the model
   */
  BareSession(List<List<byte[]>> batches) throws OrtException {
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      session = OnnxRuntime.environment().createSession(model.bytes(), options);
    }
    var pixels = new PixelScale(model.config().input());
    tensors =
        batches.stream()
            .map(
                batch -> {
                  FloatBuffer room = pixels.room(batch.size());
                  pixels.fill(room, batch);
                  return room;
                })
            .toList();
  }

  /** All tensors once, on some threads side by side. */
  void run(int threads) throws ExecutionException, InterruptedException {
    var pool = Executors.newFixedThreadPool(threads);
    try {
      var running = new ArrayList<Future<?>>();
      for (FloatBuffer tensor : tensors) {
        running.add(pool.submit(() -> run(tensor.duplicate())));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      pool.shutdown();
    }
  }

  private Object run(FloatBuffer tensor) throws OrtException {
    long frames = tensor.remaining() / model.config().input().form().size().rgbBytes();
    long[] shape = ModelShape.of(model.config().input(), frames);
    try (var input = OnnxTensor.createTensor(OnnxRuntime.environment(), tensor, shape);
        var result = session.run(Map.of("input", input))) {
      return result.get(0).getValue();
    }
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
