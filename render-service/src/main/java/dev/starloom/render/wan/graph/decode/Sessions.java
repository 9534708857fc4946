package dev.starloom.render.wan.graph.decode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.starloom.render.wan.graph.NetworkGraph;
import dev.starloom.render.wan.tensor.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** Opens sessions and moves numbers in and out of them. */
final class Sessions {
  private Sessions() {}

  static OrtSession open(NetworkGraph graph, OrtEnvironment environment, VaeDecoder.Options options)
      throws OrtException {
    try (OrtSession.SessionOptions made = options.make()) {
      return graph.open(environment, made);
    }
  }

  /** A value in native memory, which the runtime reads without another copy. */
  static OnnxTensor tensor(OrtEnvironment environment, Tensor value) throws OrtException {
    FloatBuffer direct =
        ByteBuffer.allocateDirect(Math.multiplyExact(value.data().length, Float.BYTES))
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    return OnnxTensor.createTensor(environment, direct.put(value.data()).flip(), value.shape());
  }

  static Tensor read(OnnxValue value) {
    OnnxTensor tensor = (OnnxTensor) value;
    return Tensor.of(tensor.getFloatBuffer(), tensor.getInfo().getShape());
  }
}
