package dev.starloom.safety.frame;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The classifiers that are used: the bundled one and those of a folder, each a description ({@code
 * NAME.json}) with its model beside it. A {@code nudity.json} there replaces the bundled one.
 */
public final class ModelFolder {
  private static final String BUNDLED = "nudity.json";

  private ModelFolder() {}

  /**
   * @throws BrokenModel if one of them can't be used; then none is
   */
  public static List<OnnxFrameClassifier> load(Optional<Path> folder) {
    List<ModelFile> files =
        folder.map(ModelFolder::files).orElseGet(() -> List.of(ModelFile.bundled(BUNDLED)));
    return open(files);
  }

  /** All of them, or none: what is open when one can't be is closed again. */
  private static List<OnnxFrameClassifier> open(List<ModelFile> files) {
    var opened = new ArrayList<OnnxFrameClassifier>();
    boolean whole = false;
    try {
      for (ModelFile file : files) {
        opened.add(new OnnxFrameClassifier(file));
      }
      whole = true;
      return opened;
    } finally {
      if (!whole) {
        opened.forEach(OnnxFrameClassifier::close);
      }
    }
  }

  private static List<ModelFile> files(Path folder) {
    List<String> names = names(folder);
    var descriptions = names.stream().filter(name -> name.endsWith(".json")).toList();
    if (descriptions.isEmpty()) {
      throw new BrokenModel(
          "The folder " + folder + " has no description of a model, which is a file *.json.");
    }
    Stream<ModelFile> bundled =
        descriptions.contains(BUNDLED) ? Stream.of() : Stream.of(ModelFile.bundled(BUNDLED));
    Stream<ModelFile> own = descriptions.stream().map(name -> ModelFile.at(folder.resolve(name)));
    List<ModelFile> files = Stream.concat(bundled, own).toList();
    requireDifferentIds(files);
    requireDescribed(names, files);
    return files;
  }

  private static void requireDifferentIds(List<ModelFile> files) {
    var ids = new HashSet<String>();
    for (ModelFile file : files) {
      if (!ids.add(file.config().id())) {
        throw new BrokenModel(
            file.description() + ": field id: another model is called " + file.config().id() + ".");
      }
    }
  }

  /** A model that somebody put there but that nobody asks would be missed too late. */
  private static void requireDescribed(List<String> names, List<ModelFile> files) {
    Set<String> described = files.stream().map(file -> file.config().file()).collect(toSet());
    for (String name : names) {
      if (name.endsWith(".onnx") && !described.contains(name)) {
        throw new BrokenModel("The model " + name + " has no description: no *.json names it.");
      }
    }
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new BrokenModel("The folder of the models " + folder + " can't be read.", e);
    }
  }
}
