package dev.starloom.render.wan.graph;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.starloom.render.wan.tensor.Tensor;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Runs graphs on the processor, once each. */
final class Sessions {
  private Sessions() {}

  static OrtSession.SessionOptions options() throws OrtException {
    var options = new OrtSession.SessionOptions();
    options.setMemoryPatternOptimization(false);
    options.setIntraOpNumThreads(1);
    return options;
  }

  /** The first output for the given inputs. */
  static Tensor run(NetworkGraph graph, Map<String, Tensor> inputs) {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    Map<String, OnnxTensor> fed = new LinkedHashMap<>();
    try (OrtSession.SessionOptions options = options();
        OrtSession session = graph.open(environment, options)) {
      for (Map.Entry<String, Tensor> input : inputs.entrySet()) {
        fed.put(input.getKey(), tensor(environment, input.getValue()));
      }
      try (OrtSession.Result result = session.run(fed)) {
        return read((OnnxTensor) result.get(0));
      }
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    } finally {
      fed.values().forEach(OnnxTensor::close);
    }
  }

  /** The rows of tokens, padded up to a length; [1, length, width]. */
  static Tensor encode(NetworkGraph encoder, long[] tokens, int length) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    long[][] ids = {Arrays.copyOf(tokens, length)};
    long[][] mask = {new long[length]};
    Arrays.fill(mask[0], 0, tokens.length, 1);
    try (OrtSession.SessionOptions options = options();
        OrtSession session = encoder.open(environment, options);
        OnnxTensor first = OnnxTensor.createTensor(environment, ids);
        OnnxTensor second = OnnxTensor.createTensor(environment, mask);
        OrtSession.Result result =
            session.run(Map.of("input_ids", first, "attention_mask", second))) {
      return read((OnnxTensor) result.get(0));
    }
  }

  static OnnxTensor tensor(OrtEnvironment environment, Tensor value) throws OrtException {
    return OnnxTensor.createTensor(environment, FloatBuffer.wrap(value.data()), value.shape());
  }

  static Tensor read(OnnxTensor tensor) {
    float[] values = new float[tensor.getFloatBuffer().remaining()];
    tensor.getFloatBuffer().get(values);
    return new Tensor(values, tensor.getInfo().getShape());
  }
}
