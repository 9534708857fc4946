package dev.starloom.sky;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables of numbers and names under {@code /sky}; where they come from is told beside them. */
final class Table {
  private Table() {}

  /** The cells of each row but the heading. */
  static List<String[]> rows(String file) {
    try (var in = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
      return in.lines().skip(1).map(line -> line.split(",")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same, all cells as numbers. */
  static double[][] numbers(String file) {
    return rows(file).stream().map(cells -> numbers(cells, 0)).toArray(double[][]::new);
  }

  static double[] numbers(String[] cells, int from) {
    double[] numbers = new double[cells.length - from];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Double.parseDouble(cells[from + i]);
    }
    return numbers;
  }

  static InputStream open(String file) {
    InputStream in = Table.class.getResourceAsStream("/sky/" + file);
    if (in == null) {
      throw new IllegalStateException("catalogue is not on the classpath: " + file);
    }
    return in;
  }
}
