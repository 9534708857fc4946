package dev.starloom.prompt.review;

import dev.starloom.prompt.intake.Rejected;
import dev.starloom.prompt.story.Voice;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Who may review: names and the SHA-256 of their tokens. The tokens themselves are nowhere kept. A
 * plain digest does because tokens are random; it would not do for words that people think of.
 */
final class ReviewerTokens {
  private static final String DIGEST = "[0-9a-fA-F]{64}";

  private record Entry(String name, byte[] sha256) {}

  private final List<Entry> entries = new ArrayList<>();

  /**
   * @param lines {@code name<TAB>SHA-256 of the token} in hex; empty ones and those that begin with
   *     # are passed over
   * @throws IllegalArgumentException naming the line, if it can't be read, if a name or a token is
   *     there twice, or if there is nobody
   */
  ReviewerTokens(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        add(i + 1, line.split("\t", -1));
      }
    }
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("there is no reviewer: write name, tab, SHA-256 of token");
    }
  }

  private void add(int line, String[] fields) {
    if (fields.length != 2 || !fields[1].strip().matches(DIGEST)) {
      throw wrong(line, "write name, tab, SHA-256 of the token in 64 hex digits");
    }
    byte[] sha256 = HexFormat.of().parseHex(fields[1].strip().toLowerCase(Locale.ROOT));
    String name = name(line, fields[0]);
    for (Entry entry : entries) {
      if (Voice.sameName(entry.name(), name)) {
        throw wrong(line, "the name is there already; two names that look alike are one person");
      }
      if (MessageDigest.isEqual(entry.sha256(), sha256)) {
        throw wrong(line, "the token is another reviewer's already");
      }
    }
    entries.add(new Entry(name, sha256));
  }

  private static String name(int line, String name) {
    try {
      return ReviewBody.reviewer(name);
    } catch (Rejected e) {
      throw wrong(line, e.getMessage());
    }
  }

  private static IllegalArgumentException wrong(int line, String sentence) {
    return new IllegalArgumentException("line " + line + ": " + sentence);
  }

  int size() {
    return entries.size();
  }

  /** Whose token it is, or null. All entries are compared, so that time tells nothing. */
  String nameOf(String token) {
    byte[] sha256 = sha256(token);
    String name = null;
    for (Entry entry : entries) {
      if (MessageDigest.isEqual(entry.sha256(), sha256)) {
        name = entry.name();
      }
    }
    return name;
  }

  private static byte[] sha256(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
