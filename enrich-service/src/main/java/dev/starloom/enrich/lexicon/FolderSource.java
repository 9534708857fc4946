package dev.starloom.enrich.lexicon;

import dev.starloom.platform.failure.TransientFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Lexicon files of a folder and of its folder {@code looks}. */
public record FolderSource(Path folder) implements LexiconSource {
  private static final int DEPTH = 2;

  @Override
  public LexiconFiles read() {
    try {
      return read(folder);
    } catch (IOException | UncheckedIOException e) {
      throw new TransientFailure("can't read the lexicon of " + folder, e);
    }
  }

  static LexiconFiles read(Path folder) throws IOException {
    var gathering = new Gathering();
    try (Stream<Path> all = Files.walk(folder, DEPTH)) {
      for (Path file : (Iterable<Path>) all::iterator) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (gathering.wants(name) && Files.isRegularFile(file)) {
          gathering.read(name, () -> Files.newInputStream(file));
        }
      }
    }
    return gathering.files();
  }
}
