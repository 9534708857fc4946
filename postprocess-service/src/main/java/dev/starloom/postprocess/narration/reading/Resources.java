package dev.starloom.postprocess.narration.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables that travel with the classes: tabs between columns, {@code #} before a remark. */
final class Resources {
  private Resources() {}

  static List<String[]> table(String name, int columns) {
    try (InputStream in = Resources.class.getResourceAsStream("/narration/" + name)) {
      if (in == null) {
        throw new IllegalStateException("not bundled: " + name);
      }
      List<String[]> rows =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.split("\t"))
              .toList();
      if (rows.stream().anyMatch(row -> row.length != columns)) {
        throw new IllegalStateException("a row of " + name + " has not " + columns + " columns");
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
