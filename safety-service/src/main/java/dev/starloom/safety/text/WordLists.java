package dev.starloom.safety.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of the word lists, unread: {@code allowed.tsv} holds phrases that excuse, {@code
 * myth.tsv} names of myth, and every other {@code NAME.tsv} the entries of the category NAME.
 *
 * @param texts by file name
 */
public record WordLists(SortedMap<String, String> texts) {
  static final String ENDING = ".tsv";
  static final String ALLOWED = "allowed" + ENDING;
  static final String MYTH = "myth" + ENDING;

  private static final List<String> BUNDLED =
      List.of(
          ALLOWED,
          "gore.tsv",
          "hate.tsv",
          "illegal.tsv",
          "minors.tsv",
          MYTH,
          "nudity.tsv",
          "political.tsv",
          "self_harm.tsv");

  private static final int VERSION_DIGITS = 12;

  public WordLists {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  /** Those that come with the service. */
  public static WordLists bundled() {
    SortedMap<String, String> texts = new TreeMap<>();
    BUNDLED.forEach(name -> texts.put(name, resource("/wordlists/" + name)));
    return new WordLists(texts);
  }

  /** These, with those of the same name replaced and others added. */
  WordLists with(WordLists others) {
    SortedMap<String, String> all = new TreeMap<>(texts);
    all.putAll(others.texts);
    return new WordLists(all);
  }

  /** Twelve hex digits of the SHA-256 over names and contents. */
  String version() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      texts.forEach(
          (name, text) ->
              digest.update((name + '\0' + text + '\0').getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = WordLists.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the word list " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
