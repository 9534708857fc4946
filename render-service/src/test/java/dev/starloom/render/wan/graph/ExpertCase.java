package dev.starloom.render.wan.graph;

import dev.starloom.render.wan.golden.Difference;
import dev.starloom.render.wan.golden.Npy;
import dev.starloom.render.wan.tensor.Tensor;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** One call of the tiny checkpoint's experts and what the reference made of it. */
final class ExpertCase {
  private static final Path FOLDER = Path.of("src/test/resources/wan/golden/components");

  private ExpertCase() {}

  static Tensor run(NetworkGraph expert) {
    Map<String, Tensor> inputs = new LinkedHashMap<>();
    for (String input : expert.inputs()) {
      String file = input.equals("encoder_hidden_states") ? input + "_trim" : input;
      inputs.put(input, Npy.read(FOLDER.resolve("dit1_" + file + ".npy")));
    }
    Tensor text = inputs.get("encoder_hidden_states");
    inputs.put("encoder_hidden_states", padded(text, 512));
    return Sessions.run(expert, inputs);
  }

  /** [B, n, width] with rows of zeros up to a length. */
  static Tensor padded(Tensor text, int length) {
    int row = text.side(1) * text.side(2);
    float[] data = new float[text.side(0) * length * text.side(2)];
    for (int b = 0; b < text.side(0); b++) {
      System.arraycopy(text.data(), b * row, data, b * length * text.side(2), row);
    }
    return new Tensor(data, text.side(0), length, text.side(2));
  }

  /** How far the first expert is from the reference. */
  static double highNoiseError(PreparedModel model) {
    return error(model.highNoise(), "transformer");
  }

  static double lowNoiseError(PreparedModel model) {
    return error(model.lowNoise(), "transformer_2");
  }

  private static double error(NetworkGraph expert, String name) {
    Tensor reference = Npy.read(FOLDER.resolve("dit1_" + name + "_sample.npy"));
    return Difference.largest(run(expert).data(), reference.data());
  }
}
