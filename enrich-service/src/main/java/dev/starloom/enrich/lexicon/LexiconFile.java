package dev.starloom.enrich.lexicon;

import dev.starloom.enrich.language.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Reads lexicon data. A line is an entry, {@code id|zh|en|ja|ko|traits}, forms separated by
 * slashes; a line of looks is {@code id|zh|en|ja|ko}; a line of homonyms is {@code
 * form|id|near|unless}. Lines with # are ignored.
 *
 * @throws LexiconFault for the first line that can't be read
 */
final class LexiconFile {
  private static final List<Language> COLUMNS =
      List.of(Language.ZH, Language.EN, Language.JA, Language.KO);
  private static final int HOMONYM_CELLS = 4;

  private LexiconFile() {}

  static List<Entry> entries(String file, String text) {
    return lines(file, text, (origin, line) -> entry(line, origin));
  }

  static List<HomonymRule> homonyms(String file, String text) {
    return lines(file, text, (origin, line) -> homonym(line, origin));
  }

  static List<Look> looks(String file, String text) {
    return lines(file, text, (origin, line) -> look(line, origin));
  }

  private static <T> List<T> lines(String file, String text, BiFunction<Origin, String, T> read) {
    List<T> all = new ArrayList<>();
    String[] lines = text.lines().toArray(String[]::new);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank() && !lines[i].startsWith("#")) {
        Origin origin = new Origin(file, i + 1);
        try {
          all.add(read.apply(origin, lines[i]));
        } catch (LexiconFault e) {
          throw e;
        } catch (IllegalArgumentException | IllegalStateException e) {
          // Of the records' own checks and of a trait that is there twice.
          throw new LexiconFault(origin, e.getMessage());
        }
      }
    }
    return all;
  }

  static Entry entry(String line, Origin origin) {
    String[] cells = cells(line, COLUMNS.size() + 2);
    Map<Language, List<Form>> forms = new EnumMap<>(Language.class);
    for (int i = 0; i < COLUMNS.size(); i++) {
      forms.put(COLUMNS.get(i), forms(cells[i + 1]));
    }
    return new Entry(cells[0], forms, Traits.parse(cells[cells.length - 1]), Map.of(), origin);
  }

  private static List<Form> forms(String cell) {
    List<Form> forms = new ArrayList<>();
    for (String written : cell.split("/")) {
      forms.add(Form.parse(written));
    }
    return forms;
  }

  private static Look look(String line, Origin origin) {
    String[] cells = cells(line, COLUMNS.size() + 1);
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (int i = 0; i < COLUMNS.size(); i++) {
      if (cells[i + 1].isBlank()) {
        throw new IllegalArgumentException("looks are needed in all four languages");
      }
      texts.put(COLUMNS.get(i), cells[i + 1].strip());
    }
    return new Look(cells[0], texts, origin);
  }

  private static HomonymRule homonym(String line, Origin origin) {
    String[] cells = cells(line, HOMONYM_CELLS);
    return new HomonymRule(
        Form.parse(cells[0]), cells[1], contexts(cells[2]), contexts(cells[3]), origin);
  }

  private static List<Context> contexts(String cell) {
    return Stream.of(cell.split("/")).filter(word -> !word.isBlank()).map(Context::parse).toList();
  }

  private static String[] cells(String line, int count) {
    String[] cells = line.split("\\|", -1);
    if (cells.length != count) {
      throw new IllegalArgumentException(
          "a line needs %d cells and this has %d".formatted(count, cells.length));
    }
    if (cells[0].isBlank() || !cells[0].equals(cells[0].strip())) {
      throw new IllegalArgumentException("the first cell is blank or has blanks around it");
    }
    return cells;
  }
}
