package dev.starloom.safety.frame;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.util.Arrays;
import java.util.Map;

/**
 * The names of a model's tensors and how many frames it takes at once, after a comparison with its
 * description, so that a wrong one is refused before the first clip.
 */
record ModelShape(String input, String output, int batch) {

  static long[] of(ClassifierConfig.Input input, long batch) {
    return switch (input.layout()) {
      case NHWC -> new long[] {batch, input.height(), input.width(), 3};
      case NCHW -> new long[] {batch, 3, input.height(), input.width()};
    };
  }

  /**
   * @param most frames that are given at once to a model that takes any number
   * @throws BrokenModel if the model is not as described
   */
  static ModelShape of(OrtSession session, ModelFile model, int most) throws OrtException {
    ClassifierConfig config = model.config();
    String file = model.description();
    var input = named(session.getInputInfo(), config.input().name(), file, "input.name");
    var output = named(session.getOutputInfo(), config.output().name(), file, "output.name");
    long[] actual = shape(input, file, "input");
    long[] wanted = of(config.input(), -1);
    if (!fits(wanted, actual)) {
      throw mismatch(file, "input", "input is", wanted, actual);
    }
    long[] labels = {-1, config.labels().size()};
    long[] scores = shape(output, file, "output");
    if (!fits(labels, scores)) {
      throw mismatch(file, "labels", "output is", labels, scores);
    }
    boolean single = actual[0] == 1 || scores[0] == 1;
    return new ModelShape(input.getName(), output.getName(), single ? 1 : most);
  }

  private static NodeInfo named(
      Map<String, NodeInfo> tensors, String name, String file, String field) {
    if (name == null && tensors.size() == 1) {
      return tensors.values().iterator().next();
    }
    NodeInfo tensor = tensors.get(name);
    if (tensor == null) {
      throw new BrokenModel(
          "%s: field %s: the model has no tensor %s, but %s."
              .formatted(file, field, name, tensors.keySet()));
    }
    return tensor;
  }

  private static long[] shape(NodeInfo node, String file, String field) {
    if (node.getInfo() instanceof TensorInfo tensor && tensor.type == OnnxJavaType.FLOAT) {
      return tensor.getShape();
    }
    throw new BrokenModel(
        "%s: field %s: the tensor %s of the model has no 32-bit floats."
            .formatted(file, field, node.getName()));
  }

  /** A dimension below 0 is open; the output's last one must be known, for it names the labels. */
  private static boolean fits(long[] wanted, long[] actual) {
    if (wanted.length != actual.length || actual[0] > 1) {
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

  private static BrokenModel mismatch(
      String file, String field, String what, long[] wanted, long[] actual) {
    return new BrokenModel(
        "%s: field %s: the model's %s %s, by the description it is %s (-1 is any number)."
            .formatted(file, field, what, Arrays.toString(actual), Arrays.toString(wanted)));
  }
}
