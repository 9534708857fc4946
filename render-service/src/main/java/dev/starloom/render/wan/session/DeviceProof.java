package dev.starloom.render.wan.session;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.starloom.render.wan.graph.onnx.DataType;
import dev.starloom.render.wan.graph.onnx.GraphBuilder;
import dev.starloom.render.wan.graph.onnx.ModelWriter;
import dev.starloom.render.wan.graph.onnx.Value;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;

/**
 * Lets a device multiply two numbers. That the runtime takes the options of a card proves little:
 * drivers are only asked when a network runs, and what a card can't do, the processor does without
 * a word.
 */
final class DeviceProof {
  private static final float FACTOR = 3;

  private DeviceProof() {}

  /**
   * @param options of the device; used up by this
   * @throws OrtException if the device does not do its own work
   */
  static void run(SessionOptions options, boolean card) throws OrtException {
    if (card) {
      options.addConfigEntry("session.disable_cpu_ep_fallback", "1");
    }
    OrtEnvironment environment = OnnxRuntime.environment();
    var factor = FloatBuffer.wrap(new float[] {FACTOR});
    try (OrtSession session = environment.createSession(square(), options);
        OnnxTensor in = OnnxTensor.createTensor(environment, factor, new long[] {1, 1});
        OrtSession.Result result = session.run(Map.of("x", in))) {
      float product = ((OnnxTensor) result.get(0)).getFloatBuffer().get(0);
      if (product != FACTOR * FACTOR) {
        throw new OrtException("it multiplied " + FACTOR + " by itself and got " + product);
      }
    }
  }

  private static byte[] square() {
    var graph = new GraphBuilder();
    Value x = graph.input("x", DataType.FLOAT, "1", "1");
    graph.output("y", graph.op("MatMul", List.of(x, x)), "1", "1");
    return ModelWriter.write(graph.graph("square"));
  }
}
