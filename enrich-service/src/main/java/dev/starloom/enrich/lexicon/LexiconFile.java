package dev.starloom.enrich.lexicon;

import dev.starloom.enrich.language.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads lexicon data: a line an entry, {@code id|zh|en|ja|ko|traits}, forms separated by slashes,
 * lines with # ignored.
 */
final class LexiconFile {
  private static final List<Language> COLUMNS =
      List.of(Language.ZH, Language.EN, Language.JA, Language.KO);

  private LexiconFile() {}

  static List<Entry> read(String name) {
    String path = "/lexicon/" + name + ".psv";
    try (InputStream in = LexiconFile.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("The lexicon file " + path + " is missing");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(LexiconFile::entry)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Entry entry(String line) {
    String[] cells = line.split("\\|", -1);
    if (cells.length != COLUMNS.size() + 2) {
      throw new IllegalArgumentException("A lexicon line needs 6 cells: " + line);
    }
    Map<Language, List<Form>> forms = new EnumMap<>(Language.class);
    for (int i = 0; i < COLUMNS.size(); i++) {
      forms.put(COLUMNS.get(i), Arrays.stream(cells[i + 1].split("/")).map(Form::parse).toList());
    }
    return new Entry(cells[0], forms, Traits.parse(cells[cells.length - 1]));
  }
}
