package dev.starloom.quickstart.launch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What a program wrote last before it ended. */
final class LastWords {
  private static final int MOST_BYTES = 4096;

  private LastWords() {}

  /**
   * The last line of a log that is no line of a stack trace. A program that refuses its
   * configuration says so in its last line; one that is refused by its virtual machine, too.
   */
  static String of(Path log) {
    try (var file = new RandomAccessFile(log.toFile(), "r")) {
      int length = (int) Math.min(MOST_BYTES, file.length());
      byte[] end = new byte[length];
      file.seek(file.length() - length);
      file.readFully(end);
      return new String(end, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("\t"))
          .reduce((earlier, later) -> later)
          .map(String::strip)
          .orElse("It said nothing.");
    } catch (IOException e) {
      return "It left no log.";
    }
  }
}
