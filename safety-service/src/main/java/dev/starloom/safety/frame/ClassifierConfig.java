package dev.starloom.safety.frame;

import java.util.HashSet;
import java.util.List;

/**
 * An image classifier in ONNX, described so that any model of this kind can be plugged in.
 *
 * @param file the model, beside this description
 * @param sha256 of the model, lower-case hex
 * @param labels what the model's outputs mean, in their order
 */
public record ClassifierConfig(
    String id,
    String file,
    String sha256,
    Input input,
    Output output,
    List<String> labels,
    List<Category> categories) {

  public ClassifierConfig {
    labels = List.copyOf(labels);
    categories = List.copyOf(categories);
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(id + ": sha256 is not 64 lower-case hex digits");
    }
    for (Category category : categories) {
      if (!new HashSet<>(labels).containsAll(category.labels())) {
        throw new IllegalArgumentException(
            id + ": " + category.name() + " uses labels the model has not: " + category.labels());
      }
    }
  }

  /** Order of the dimensions after the batch. */
  public enum Layout {
    NHWC,
    NCHW
  }

  /** What turns the model's raw output into probabilities. */
  public enum Activation {
    NONE,
    SOFTMAX,
    SIGMOID
  }

  /**
   * What the model wants: RGB, {@code (byte * scale - mean) / std} for each channel, the frame
   * stretched to the size with bilinear interpolation.
   */
  public record Input(
      String name,
      int width,
      int height,
      Layout layout,
      double scale,
      List<Double> mean,
      List<Double> std) {
    public Input {
      mean = List.copyOf(mean);
      std = List.copyOf(std);
      if (mean.size() != 3 || std.size() != 3 || std.contains(0.0)) {
        throw new IllegalArgumentException(name + ": mean and std need three values, std not 0");
      }
    }

    ImageSize size() {
      return new ImageSize(width, height);
    }
  }

  public record Output(String name, Activation activation) {}
}
