package dev.starloom.safety.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The word lists in a folder: its files named {@code name.tsv}; others beside don't matter. */
public record ListFolder(Path folder) implements ListSource {
  static final int MOST_BYTES = 4 << 20;
  private static final int MOST_FILES = 64;
  private static final String NAME = "[a-z][a-z0-9_]{0,40}\\.tsv";

  @Override
  public WordLists read() {
    try {
      SortedMap<String, String> texts = new TreeMap<>();
      for (Path file : files()) {
        texts.put(file.getFileName().toString(), text(file));
      }
      return new WordLists(texts);
    } catch (IOException | UncheckedIOException e) {
      throw new ListFault(folder.toString(), "the folder of word lists can't be read");
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> files =
          all.filter(file -> file.getFileName().toString().matches(NAME))
              .filter(Files::isRegularFile)
              .toList();
      if (files.isEmpty() || files.size() > MOST_FILES) {
        throw new ListFault(
            folder.toString(), "the folder holds " + files.size() + " word lists (*.tsv)");
      }
      return files;
    }
  }

  private static String text(Path file) throws IOException {
    String name = file.getFileName().toString();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new ListFault(name, 1, "the file has more than 4 MiB");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new ListFault(name, 1, "the file is not UTF-8");
    }
  }
}
