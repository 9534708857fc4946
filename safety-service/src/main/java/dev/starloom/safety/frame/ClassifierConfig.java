package dev.starloom.safety.frame;

import static dev.starloom.safety.frame.Field.require;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An image classifier in ONNX, described so that any model of this kind can be plugged in.
 *
 * @param file the model, beside this description
 * @param sha256 of the model, lower-case hex, or null: whatever lies there is used
 * @param output what is null there is the model's only output, and probabilities
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
    require(id != null && !id.isBlank(), "id", "is missing");
    require(file != null && file.matches("[^/\\\\]+"), "file", "names no file of this folder");
    require(
        sha256 == null || sha256.matches("[0-9a-f]{64}"),
        "sha256",
        "is not 64 lower-case hex digits");
    require(input != null, "input", "is missing");
    output = output == null ? new Output(null, null) : output;
    require(labels != null && !labels.isEmpty(), "labels", "is missing or empty");
    labels = List.copyOf(labels);
    require(Set.copyOf(labels).size() == labels.size(), "labels", "names a label twice");
    require(categories != null && !categories.isEmpty(), "categories", "is missing or empty");
    categories = List.copyOf(categories);
    for (Category category : categories) {
      require(
          new HashSet<>(labels).containsAll(category.labels()),
          "categories." + category.name() + ".labels",
          "has labels that the model has not: " + category.labels());
    }
    long names = categories.stream().map(Category::name).distinct().count();
    require(names == categories.size(), "categories", "names a category twice");
  }

  /** Order of the dimensions after the batch. */
  public enum Layout {
    NHWC,
    NCHW
  }

  /** Order of the colours of a pixel. */
  public enum Channels {
    RGB,
    BGR
  }

  /** What turns the model's raw output into probabilities. */
  public enum Activation {
    NONE,
    SOFTMAX,
    SIGMOID
  }

  /**
   * What the model wants: {@code (byte * scale - mean) / std} for each channel, mean and std in the
   * order of the channels; pictures made to fit with bilinear interpolation.
   *
   * @param name of the tensor, or null: the model's only input
   * @param channels null is RGB
   * @param resize null is {@link Resize#STRETCH}
   * @param scale null is 1/255
   * @param mean null is 0
   * @param std null is 1
   */
  public record Input(
      String name,
      Integer width,
      Integer height,
      Layout layout,
      Channels channels,
      Resize resize,
      Double scale,
      List<Double> mean,
      List<Double> std) {
    private static final int LARGEST = 2048;

    public Input {
      require(width != null && width > 0 && width <= LARGEST, "input.width", "is not 1 to 2048");
      require(
          height != null && height > 0 && height <= LARGEST, "input.height", "is not 1 to 2048");
      require(layout != null, "input.layout", "is missing: NHWC or NCHW");
      channels = channels == null ? Channels.RGB : channels;
      resize = resize == null ? Resize.STRETCH : resize;
      scale = scale == null ? 1 / 255.0 : scale;
      require(Double.isFinite(scale) && scale > 0, "input.scale", "is not a number above 0");
      mean = mean == null ? List.of(0.0, 0.0, 0.0) : List.copyOf(mean);
      std = std == null ? List.of(1.0, 1.0, 1.0) : List.copyOf(std);
      require(mean.size() == 3, "input.mean", "needs three numbers");
      require(std.size() == 3 && !std.contains(0.0), "input.std", "needs three numbers, none 0");
    }

    FrameForm form() {
      return new FrameForm(new ImageSize(width, height), resize);
    }
  }

  /**
   * @param name of the tensor, or null: the model's only output
   * @param activation null is {@link Activation#NONE}
   */
  public record Output(String name, Activation activation) {
    public Output {
      activation = activation == null ? Activation.NONE : activation;
    }
  }
}
