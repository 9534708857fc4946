package dev.starloom.safety.frame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A model in ONNX of three operators: the mean of each colour of an NCHW picture, then a function
 * of it. Written by hand, so that models can be made that are wrong in one point.
 *
 * @param function an operator of one input, such as Identity or Sqrt
 * @param batch frames at once; 0 is any number
 * @param size width and height
 */
record TinyModel(String function, int batch, int size) {
  private static final int FLOAT = 1;
  private static final int COLOURS = 3;

  static final String DESCRIPTION =
      """
      {"id": "%1$s", "file": "%1$s.onnx",
       "input": {"width": %2$d, "height": %2$d, "layout": "NCHW"},
       "labels": ["red", "green", "blue"],
       "categories": [{"name": "%1$s", "labels": ["red"], "review": 0.5, "block": 0.8}]}
      """;

  static TinyModel mean() {
    return new TinyModel("Identity", 0, 8);
  }

  /** Writes {@code NAME.onnx} and a description for it. Returns the description. */
  Path write(Path folder, String name) throws IOException {
    Files.write(folder.resolve(name + ".onnx"), bytes());
    return Files.writeString(folder.resolve(name + ".json"), DESCRIPTION.formatted(name, size));
  }

  byte[] bytes() {
    var graph =
        new Proto()
            .with(1, node("GlobalAveragePool", "picture", "pooled"))
            .with(1, node("Flatten", "pooled", "flat"))
            .with(1, node(function, "flat", "scores"))
            .with(2, "tiny")
            .with(11, tensor("picture", batch, COLOURS, size, size))
            .with(12, tensor("scores", batch, COLOURS));
    return new Proto().with(1, 8).with(7, graph).with(8, new Proto().with(2, 13)).bytes();
  }

  private static Proto node(String operator, String input, String output) {
    return new Proto().with(1, input).with(2, output).with(4, operator);
  }

  private static Proto tensor(String name, int... dimensions) {
    var shape = new Proto();
    for (int dimension : dimensions) {
      shape.with(
          1, dimension == 0 ? new Proto().with(2, "n") : new Proto().with(1, (long) dimension));
    }
    var type = new Proto().with(1, new Proto().with(1, FLOAT).with(2, shape));
    return new Proto().with(1, name).with(2, type);
  }
}
