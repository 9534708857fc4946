package dev.starloom.safety.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads word lists: tab-separated lines, {@code #} starts a comment line. A category has language,
 * severity, entry and perhaps {@code deed}; allowed phrases have language, phrase; names of myth
 * have language, severity, name.
 */
final class RuleBookReader {
  private static final Set<String> LANGUAGES = Set.of("zh", "en", "ja", "ko");
  private static final String DEED = "deed";

  /** The operator's slot: it comes empty and may stay so. */
  private static final String POLITICAL = "political.tsv";

  private final List<Rule> rules = new ArrayList<>();
  private final List<String> allowed = new ArrayList<>();
  private final List<MythName> names = new ArrayList<>();

  private RuleBookReader() {}

  /**
   * @throws ListFault for the first line that can't be read, or a list without an entry
   */
  static RuleBook read(WordLists lists) {
    var reader = new RuleBookReader();
    lists.texts().forEach(reader::file);
    if (reader.rules.isEmpty()) {
      throw new ListFault("word lists", "there is no entry at all");
    }
    return new RuleBook(reader.rules, reader.allowed, reader.names, lists.version());
  }

  private void file(String file, String text) {
    switch (file) {
      case WordLists.ALLOWED -> lines(file, text, 2, 2, cells -> allowed.add(phrase(cells[1])));
      case WordLists.MYTH ->
          lines(file, text, 3, 3, cells -> names.add(new MythName(cells[2], severity(cells[1]))));
      default -> {
        String category = file.substring(0, file.length() - WordLists.ENDING.length());
        int entries = lines(file, text, 3, 4, cells -> rules.add(rule(category, cells)));
        if (entries == 0 && !file.equals(POLITICAL)) {
          throw new ListFault(file, 1, "the list is empty");
        }
      }
    }
  }

  private static Rule rule(String category, String[] cells) {
    boolean deed = cells.length == 4;
    if (deed && !cells[3].equals(DEED)) {
      throw new IllegalArgumentException("the fourth cell is " + cells[3] + ", not " + DEED);
    }
    var rule = new Rule(category, cells[0], severity(cells[1]), cells[2], deed);
    phrase(rule.entry());
    return rule;
  }

  /** Refused here, where the line is known, rather than when the gate is built. */
  private static String phrase(String entry) {
    if (entry.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new IllegalArgumentException("no letters are left of the entry " + entry);
    }
    return entry;
  }

  private static int severity(String cell) {
    try {
      return Integer.parseInt(cell);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("the severity is " + cell + ", not a number", e);
    }
  }

  private static int lines(
      String file, String text, int least, int most, Consumer<String[]> reader) {
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
    if (!LANGUAGES.contains(cells[0])) {
      throw new IllegalArgumentException("the language is " + cells[0] + ", not zh, en, ja or ko");
    }
    return cells;
  }
}
