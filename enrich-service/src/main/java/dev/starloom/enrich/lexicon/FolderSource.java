package dev.starloom.enrich.lexicon;

import dev.starloom.platform.failure.TransientFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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
    SortedMap<String, String> texts = new TreeMap<>();
    for (Path file : files(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      if (LexiconFiles.isOne(name)) {
        texts.put(name, FileText.read(name, Files.newInputStream(file)));
      }
    }
    return new LexiconFiles(texts);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder, DEPTH)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
