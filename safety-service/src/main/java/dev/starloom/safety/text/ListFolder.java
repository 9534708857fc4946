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

/**
 * The word lists in a folder: its files named {@code name.tsv}, and those of its folder {@code
 * examples}, if it has one; others beside don't matter.
 */
public record ListFolder(Path folder) implements ListSource {
  static final int MOST_BYTES = 4 << 20;
  private static final int MOST_FILES = 64;
  private static final String NAME = "[a-z][a-z0-9_]{0,40}\\.tsv";

  @Override
  public WordLists read() {
    try {
      SortedMap<String, String> texts = new TreeMap<>();
      take(folder, "", texts);
      Path examples = folder.resolve(WordLists.EXAMPLES);
      if (Files.isDirectory(examples)) {
        take(examples, WordLists.EXAMPLES, texts);
      }
      if (texts.isEmpty() || texts.size() > MOST_FILES) {
        throw new ListFault(
            folder.toString(), "the folder holds " + texts.size() + " word lists (*.tsv)");
      }
      return new WordLists(texts);
    } catch (IOException | UncheckedIOException e) {
      throw new ListFault(folder.toString(), "the folder of word lists can't be read");
    }
  }

  private static void take(Path from, String prefix, SortedMap<String, String> texts)
      throws IOException {
    try (Stream<Path> all = Files.list(from)) {
      List<Path> files =
          all.filter(file -> file.getFileName().toString().matches(NAME))
              .filter(Files::isRegularFile)
              .limit(MOST_FILES + 1)
              .toList();
      for (Path file : files) {
        String name = prefix + file.getFileName();
        texts.put(name, text(name, file));
      }
    }
  }

  private static String text(String name, Path file) throws IOException {
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
