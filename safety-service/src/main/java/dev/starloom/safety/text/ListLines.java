package dev.starloom.safety.text;

import java.util.function.Consumer;

/** The lines of a list file: cells with tabs between them; {@code #} starts a comment line. */
final class ListLines {
  private ListLines() {}

  /**
   * @param reader throws {@link IllegalArgumentException} for cells that can't be used
   * @return how many lines there are besides comments and blank ones
   * @throws ListFault that names file and line
   */
  static int read(String file, String text, int least, int most, Consumer<String[]> reader) {
    int number = 0;
    int entries = 0;
    for (String line : text.lines().toList()) {
      number++;
      String entry = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
      if (!entry.isBlank() && !entry.startsWith("#")) {
        try {
          reader.accept(cells(entry, least, most));
          entries++;
        } catch (IllegalArgumentException e) {
          throw new ListFault(file, number, e.getMessage());
        }
      }
    }
    return entries;
  }

  private static String[] cells(String line, int least, int most) {
    String[] cells = line.split("\t");
    if (cells.length < least || cells.length > most) {
      throw new IllegalArgumentException(
          "a line has " + least + " cells set apart by tabs and this has " + cells.length);
    }
    return cells;
  }
}
