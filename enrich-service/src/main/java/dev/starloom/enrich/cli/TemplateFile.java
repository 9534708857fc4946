package dev.starloom.enrich.cli;

import dev.starloom.enrich.template.Template;
import dev.starloom.platform.failure.PermanentFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A template on disk, in UTF-8. */
final class TemplateFile {
  private static final long MOST_BYTES = 100_000;

  private TemplateFile() {}

  /**
   * @throws PermanentFailure {@code invalid_template}
   */
  static Template read(String name) {
    try {
      Path file = Path.of(name);
      if (Files.size(file) > MOST_BYTES) {
        throw new PermanentFailure("invalid_template", "The template " + name + " is too long.");
      }
      return Template.parse(Files.readString(file).replace("\uFEFF", ""));
    } catch (IOException | InvalidPathException e) {
      throw new PermanentFailure(
          "invalid_template", "The template " + name + " can't be read as UTF-8 text.", e);
    }
  }
}
