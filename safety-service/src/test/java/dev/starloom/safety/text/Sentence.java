package dev.starloom.safety.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A labelled sentence of a regression set.
 *
 * @param category that must raise an alarm, or {@code -}
 * @param kind of disguise, or of tale
 */
record Sentence(String category, String language, String kind, String text) {
  static List<Sentence> of(String resource) {
    try (InputStream in = Sentence.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(cells -> new Sentence(cells[0], cells[1], cells[2], Corpus.unescape(cells[3])))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isClean() {
    return category.equals("-");
  }
}
