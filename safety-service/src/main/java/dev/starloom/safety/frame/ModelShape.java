package dev.starloom.safety.frame;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.util.Arrays;
import java.util.Map;

/** Compares a model with its description, so that a wrong one is refused before the first clip. */
final class ModelShape {
  private ModelShape() {}

  static long[] of(ClassifierConfig.Input input, long batch) {
    return switch (input.layout()) {
      case NHWC -> new long[] {batch, input.height(), input.width(), 3};
      case NCHW -> new long[] {batch, 3, input.height(), input.width()};
    };
  }

  static void check(OrtSession session, ClassifierConfig config) throws OrtException {
    var input = config.input();
    long[] wanted = of(input, -1);
    long[] actual = shape(session.getInputInfo(), input.name(), config.id());
    if (!fits(wanted, actual)) {
      throw mismatch(config.id(), "input", wanted, actual);
    }
    long[] labels = {-1, config.labels().size()};
    long[] output = shape(session.getOutputInfo(), config.output().name(), config.id());
    if (!fits(labels, output)) {
      throw mismatch(config.id(), "output for " + config.labels(), labels, output);
    }
  }

  private static long[] shape(Map<String, NodeInfo> nodes, String name, String id) {
    NodeInfo node = nodes.get(name);
    if (node == null || !(node.getInfo() instanceof TensorInfo tensor)) {
      throw new IllegalStateException(
          "the model of " + id + " has no tensor " + name + ", only " + nodes.keySet());
    }
    return tensor.getShape();
  }

  /** A dimension below 0 is open; the output's last one must be known, for it names the labels. */
  private static boolean fits(long[] wanted, long[] actual) {
    if (wanted.length != actual.length || actual[0] > 0) {
      return false;
    }
    for (int i = 1; i < wanted.length; i++) {
      boolean open = actual[i] < 0 && wanted.length > 2;
      if (!open && wanted[i] != actual[i]) {
        return false;
      }
    }
    return true;
  }

  private static IllegalStateException mismatch(
      String id, String part, long[] wanted, long[] actual) {
    return new IllegalStateException(
        "the model of %s has the %s shape %s, its description says %s (-1 is any batch)"
            .formatted(id, part, Arrays.toString(actual), Arrays.toString(wanted)));
  }
}
