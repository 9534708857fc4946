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
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The files of the word lists, unread: {@code allowed.tsv} holds phrases that excuse, {@code
 * myth.tsv} names of myth, {@code words.tsv} words by kind, {@code near.tsv} which kinds are hits
 * near each other, {@code examples/NAME.tsv} sentences that teach, and every other {@code NAME.tsv}
 * the entries of the category NAME.
 *
 * @param texts by file name
 */
public record WordLists(SortedMap<String, String> texts) {
  static final String ENDING = ".tsv";
  static final String ALLOWED = "allowed" + ENDING;
  static final String MYTH = "myth" + ENDING;
  static final String NEAR = "near" + ENDING;
  static final String WORDS = "words" + ENDING;

  /** The folder of the files of examples, which teach and hold no entries. */
  static final String EXAMPLES = "examples/";

  private static final List<String> BUNDLED_EXAMPLES =
      List.of("en.tsv", "ja.tsv", "ko.tsv", "more.tsv", "zh.tsv");
  private static final List<String> BUNDLED =
      List.of(
          ALLOWED,
          "gore.tsv",
          "hate.tsv",
          "illegal.tsv",
          "minors.tsv",
          MYTH,
          NEAR,
          "nudity.tsv",
          "political.tsv",
          "self_harm.tsv",
          WORDS);

  private static final Set<String> OTHERS = Set.of(ALLOWED, MYTH, NEAR, WORDS);

  private static final int VERSION_DIGITS = 12;

  public WordLists {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  /** Those that come with the service. */
  public static WordLists bundled() {
    SortedMap<String, String> texts = new TreeMap<>();
    BUNDLED.forEach(name -> texts.put(name, resource("/wordlists/" + name)));
    BUNDLED_EXAMPLES.stream()
        .map(name -> EXAMPLES + name)
        .filter(name -> WordLists.class.getResource("/" + name) != null)
        .forEach(name -> texts.put(name, resource("/" + name)));
    return new WordLists(texts);
  }

  /** These, with those of the same name replaced and others added. */
  WordLists with(WordLists others) {
    SortedMap<String, String> all = new TreeMap<>(texts);
    all.putAll(others.texts);
    return new WordLists(all);
  }

  static boolean isExamples(String file) {
    return file.startsWith(EXAMPLES);
  }

  static String category(String file) {
    return file.substring(0, file.length() - ENDING.length());
  }

  /** What the files besides those of a meaning of their own are called. */
  Set<String> categories() {
    return texts.keySet().stream()
        .filter(file -> !OTHERS.contains(file) && !isExamples(file))
        .map(WordLists::category)
        .collect(Collectors.toUnmodifiableSet());
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
