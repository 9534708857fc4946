package dev.starloom.safety.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reads word lists: tab-separated lines, {@code #} starts a comment line. A category has language,
 * severity, entry and perhaps {@code deed}; allowed phrases have language, phrase; names of myth
 * have language, severity, name. {@link NearReader} tells of the words near each other.
 */
final class RuleBookReader {
  private static final Set<String> LANGUAGES = Set.of("zh", "en", "ja", "ko");
  private static final String DEED = "deed";

  /** The operator's slot: it comes empty and may stay so. */
  private static final String POLITICAL = "political.tsv";

  private final List<Rule> rules = new ArrayList<>();
  private final List<Word> words = new ArrayList<>();
  private final List<Nearness> near = new ArrayList<>();
  private final List<String> allowed = new ArrayList<>();
  private final List<MythName> names = new ArrayList<>();
  private final List<Example> examples = new ArrayList<>();

  private RuleBookReader() {}

  /**
   * @throws ListFault for the first line that can't be read, or a list without an entry
   */
  static RuleBook read(WordLists lists) {
    var reader = new RuleBookReader();
    // First the words, whose kinds the lines about nearness name.
    reader.words(lists.texts().getOrDefault(WordLists.WORDS, ""));
    lists.texts().forEach((file, text) -> reader.file(file, text, lists));
    if (reader.rules.isEmpty()) {
      throw new ListFault("word lists", "there is no entry at all");
    }
    return reader.book(lists.version());
  }

  private RuleBook book(String version) {
    return new RuleBook(rules, words, near, allowed, names, examples, version);
  }

  private void file(String file, String text, WordLists lists) {
    if (WordLists.isExamples(file)) {
      examples(file, text, lists.categories());
      return;
    }
    switch (file) {
      case WordLists.WORDS -> {}
      case WordLists.ALLOWED -> phrases(file, text);
      case WordLists.MYTH ->
          inLanguages(
              file, text, 3, 3, cells -> names.add(new MythName(cells[2], severity(cells[1]))));
      case WordLists.NEAR -> near(text, lists.categories());
      default -> category(file, text);
    }
  }

  private void words(String text) {
    inLanguages(
        WordLists.WORDS,
        text,
        3,
        3,
        cells -> {
          for (String word : cells[2].split(", *")) {
            words.add(new Word(cells[0], cells[1], phrase(word)));
          }
        });
  }

  private void phrases(String file, String text) {
    inLanguages(file, text, 2, 2, cells -> allowed.add(phrase(cells[1])));
  }

  private void near(String text, Set<String> categories) {
    var kinds = words.stream().map(Word::kind).collect(Collectors.toSet());
    var reader = new NearReader(categories, kinds);
    ListLines.read(WordLists.NEAR, text, 4, 5, cells -> near.add(reader.read(cells)));
  }

  private void examples(String file, String text, Set<String> categories) {
    inLanguages(
        file,
        text,
        3,
        3,
        cells -> {
          if (!cells[1].equals(Example.HARMLESS) && !categories.contains(cells[1])) {
            throw new IllegalArgumentException(
                "no list has the category " + cells[1] + ", and it is not " + Example.HARMLESS);
          }
          examples.add(new Example(cells[0], cells[1], cells[2]));
        });
  }

  private void category(String file, String text) {
    String category = WordLists.category(file);
    int entries = inLanguages(file, text, 3, 4, cells -> rules.add(rule(category, cells)));
    if (entries == 0 && !file.equals(POLITICAL)) {
      throw new ListFault(file, 1, "the list is empty");
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

  private static int inLanguages(
      String file, String text, int least, int most, Consumer<String[]> reader) {
    return ListLines.read(
        file,
        text,
        least,
        most,
        cells -> {
          if (!LANGUAGES.contains(cells[0])) {
            throw new IllegalArgumentException(
                "the language is " + cells[0] + ", not zh, en, ja or ko");
          }
          reader.accept(cells);
        });
  }
}
