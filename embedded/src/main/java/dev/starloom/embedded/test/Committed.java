package dev.starloom.embedded.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is generated and committed all the same, so that a change of it is read by people.
 * With {@code -Dstarloom.write=true} it is written instead of compared.
 */
public final class Committed {
  private static final String WRITE = "starloom.write";

  private Committed() {}

  /**
   * Compares a committed file with what it should be.
   *
   * @param file relative to the root of the repository
   * @param actual its whole text, with {@code \n} between lines
   */
  public static void check(Path file, String actual) {
    Path committed = root(Path.of("").toAbsolutePath()).resolve(file);
    if (Boolean.getBoolean(WRITE)) {
      write(committed, actual);
      return;
    }
    String expected = Files.exists(committed) ? read(committed) : "";
    if (!expected.equals(actual)) {
      throw new AssertionError(sentence(file, expected, actual));
    }
  }

  private static String sentence(Path file, String expected, String actual) {
    String[] old = expected.split("\n", -1);
    String[] now = actual.split("\n", -1);
    int line = 0;
    while (line < Math.min(old.length, now.length) - 1 && old[line].equals(now[line])) {
      line++;
    }
    return ("%s is not what the code says; first difference in line %d: committed \"%s\", now"
            + " \"%s\". If the change is meant, run this test again with -D%s=true and commit the"
            + " file.")
        .formatted(file, line + 1, old[line], now[line], WRITE);
  }

  /** Tests run in the folder of their module, in an IDE perhaps in the root. */
  private static Path root(Path start) {
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve("starloom"))
          && Files.isDirectory(folder.resolve(".ci"))) {
        return folder;
      }
    }
    throw new AssertionError("no folder above " + start + " has the starloom script and .ci");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
