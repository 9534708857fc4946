package dev.starloom.safety.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Reads the word lists: tab-separated UTF-8 lines, {@code #} starts a comment line. A category file
 * has language, severity, entry; the file of allowed phrases has language, phrase.
 */
final class RuleBookReader {
  private static final List<String> CATEGORIES = List.of("gore", "nudity", "hate");
  private static final String ALLOWED = "allowed";

  private final List<Rule> rules = new ArrayList<>();
  private final List<String> allowed = new ArrayList<>();
  private final MessageDigest digest = sha256();

  static RuleBook bundled() {
    var reader = new RuleBookReader();
    CATEGORIES.forEach(
        category -> reader.lines(category).forEach(line -> reader.rule(category, line)));
    reader.lines(ALLOWED).forEach(line -> reader.allowed.add(fields(line, 2)[1]));
    String version = HexFormat.of().formatHex(reader.digest.digest()).substring(0, 12);
    return new RuleBook(reader.rules, reader.allowed, version);
  }

  private void rule(String category, String line) {
    String[] fields = fields(line, 3);
    rules.add(new Rule(category, fields[0], Integer.parseInt(fields[1]), fields[2]));
  }

  private static String[] fields(String line, int count) {
    String[] fields = line.split("\t");
    if (fields.length != count) {
      throw new IllegalArgumentException("a word list line has not " + count + " fields: " + line);
    }
    return fields;
  }

  private List<String> lines(String list) {
    byte[] bytes = bytes("/wordlists/" + list + ".tsv");
    digest.update(bytes);
    return new String(bytes, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = RuleBookReader.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the word list " + resource + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
