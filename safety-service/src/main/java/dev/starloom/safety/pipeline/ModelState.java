package dev.starloom.safety.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells whether the files of a folder are others than before, without reading them. */
final class ModelState {
  private ModelState() {}

  static String of(Optional<Path> folder) {
    if (folder.isEmpty()) {
      return "bundled";
    }
    try (Stream<Path> files = Files.list(folder.get())) {
      return files.sorted().map(ModelState::line).collect(Collectors.joining("\n"));
    } catch (IOException e) {
      return "unreadable";
    }
  }

  private static String line(Path file) {
    try {
      return "%s %d %s"
          .formatted(file.getFileName(), Files.size(file), Files.getLastModifiedTime(file));
    } catch (IOException e) {
      return file.getFileName() + " unreadable";
    }
  }
}
