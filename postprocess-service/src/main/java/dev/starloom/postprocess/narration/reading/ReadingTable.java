package dev.starloom.postprocess.narration.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Words with a reading of their own, from {@code readings.tsv}; the longest word wins. */
public final class ReadingTable {
  private static final Map<String, List<Entry>> BY_LANGUAGE =
      Resources.table("readings.tsv", 3).stream()
          .collect(
              Collectors.groupingBy(
                  row -> row[0],
                  Collectors.mapping(
                      row -> new Entry(row[1], row[2]),
                      Collectors.collectingAndThen(
                          Collectors.toList(), ReadingTable::longestFirst))));

  private record Entry(String written, String spoken) {}

  private ReadingTable() {}

  private static List<Entry> longestFirst(List<Entry> entries) {
    return entries.stream()
        .sorted(Comparator.comparingInt((Entry e) -> e.written().length()).reversed())
        .toList();
  }

  /** In order of the text. */
  public static List<Replacement> in(String language, String text) {
    List<Entry> entries = BY_LANGUAGE.getOrDefault(language, List.of());
    var found = new ArrayList<Replacement>();
    for (int i = 0; i < text.length(); i++) {
      for (Entry entry : entries) {
        if (text.startsWith(entry.written(), i)) {
          int to = i + entry.written().length();
          found.add(new Replacement(i, to, entry.spoken()));
          i = to - 1;
          break;
        }
      }
    }
    return found;
  }
}
