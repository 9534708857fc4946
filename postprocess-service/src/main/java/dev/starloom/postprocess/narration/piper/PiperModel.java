package dev.starloom.postprocess.narration.piper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Piper voice: two files, named like {@code zh_CN-huayan-medium.onnx} and the same with {@code
 * .json} after it.
 */
public record PiperModel(Path network, Path config) {
  private static final String ENDING = ".onnx";
  private static final List<String> QUALITIES = List.of("high", "medium", "low", "x_low");

  /** All voices of a folder, the better first; a network without its other file is none. */
  public static List<PiperModel> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ENDING))
          .map(file -> new PiperModel(file, file.resolveSibling(file.getFileName() + ".json")))
          .filter(model -> Files.isRegularFile(model.config))
          .sorted(Comparator.comparingInt(PiperModel::rank).thenComparing(model -> model.network))
          .toList();
    }
  }

  /** The best voice of a language. */
  static Optional<PiperModel> of(String language, List<PiperModel> models) {
    return models.stream().filter(model -> model.language().equals(language)).findFirst();
  }

  /** {@code zh} of {@code zh_CN-huayan-medium}. */
  String language() {
    return stem().split("[_-]", 2)[0];
  }

  /** {@code zh_CN-huayan} of {@code zh_CN-huayan-medium}. */
  String name() {
    String[] part = stem().split("-");
    return part.length > 2 ? part[0] + "-" + part[1] : stem();
  }

  private int rank() {
    int rank = QUALITIES.indexOf(stem().substring(stem().lastIndexOf('-') + 1));
    return rank < 0 ? QUALITIES.size() : rank;
  }

  private String stem() {
    String file = network.getFileName().toString();
    return file.substring(0, file.length() - ENDING.length());
  }
}
