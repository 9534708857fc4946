package dev.starloom.contracts.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Every form that a record ever had on the wire or in the store, as {@code TYPE/NNN.json}. Files
 * are only ever added; {@code index.sha256} lists them, for {@code sha256sum -c} too. The archive
 * is what compatibility is measured by: there is no second copy of old schemas that could drift.
 */
final class Archive {
  static final Path FOLDER = Path.of("src/test/resources/samples/v1");

  private static final Path INDEX = FOLDER.resolve("index.sha256");
  private static final ObjectMapper JSON = new ObjectMapper();

  private Archive() {}

  /**
   * One kept sample. {@code file} is relative to the archive, such as {@code shot.failed/001.json}.
   */
  record Sample(String file) {
    String type() {
      return file.substring(0, file.indexOf('/'));
    }

    /** It has nothing but what is required. */
    boolean isMinimal() {
      return file.endsWith("-minimal.json");
    }

    JsonNode json() {
      return parse(FOLDER.resolve(file));
    }
  }

  static List<Sample> samples() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .map(file -> new Sample(FOLDER.relativize(file).toString().replace('\\', '/')))
          .sorted((a, b) -> a.file().compareTo(b.file()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Sample> samples(String type) {
    return samples().stream().filter(sample -> sample.type().equals(type)).toList();
  }

  /** The digests that the index promises, by file. */
  static Map<String, String> index() {
    var index = new TreeMap<String, String>();
    text(INDEX).lines().forEach(line -> index.put(line.substring(66), line.substring(0, 64)));
    return index;
  }

  static String sha256(String file) {
    try {
      byte[] bytes = text(FOLDER.resolve(file)).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Adds a sample under the next number of its type, and its line to the index. */
  static void add(String type, JsonNode json, boolean minimal) {
    int next = samples(type).stream().mapToInt(Archive::number).max().orElse(0) + 1;
    String file = "%s/%03d%s.json".formatted(type, next, minimal ? "-minimal" : "");
    write(FOLDER.resolve(file), json.toPrettyString() + "\n");
    write(INDEX, sha256(file) + "  " + file + "\n");
  }

  private static int number(Sample sample) {
    int begin = sample.type().length() + 1;
    return Integer.parseInt(sample.file().substring(begin, begin + 3));
  }

  static JsonNode parse(Path file) {
    try {
      return JSON.readTree(text(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
