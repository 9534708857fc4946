package dev.starloom.contracts.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;

/**
 * One verdict, decision or end of a story, chained to the one before it:
 *
 * <pre>
 *   hash = SHA-256(previous hash || content)
 * </pre>
 *
 * where the previous hash is its 64 lower-case hex digits, and the content is the entry without its
 * two hashes as {@link CanonicalJson}, both in UTF-8.
 *
 * @param seq 1 for the first entry, then without a gap
 * @param at when the database wrote it, to the microsecond
 * @param kind one of {@link AuditKinds}
 * @param who decided: a service by its module, a reviewer by the name that was given, or {@code
 *     user}
 * @param document what was decided, as {@link CanonicalJson}; kept as text, because the hash is of
 *     its bytes
 * @param previous hash of the entry before, {@link AuditHead#GENESIS} for the first one
 */
public record AuditEntry(
    long seq,
    Instant at,
    String storyId,
    String kind,
    String who,
    String document,
    String previous,
    String hash) {
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** The entry that follows this head. */
  public static AuditEntry after(
      AuditHead head, Instant at, String storyId, String kind, String who, String document) {
    var entry = new AuditEntry(head.seq() + 1, at, storyId, kind, who, document, head.hash(), null);
    return new AuditEntry(
        entry.seq, at, storyId, kind, who, document, head.hash(), entry.contentHash());
  }

  /** The head of a chain that ends with this entry. */
  public AuditHead head() {
    return new AuditHead(seq, hash);
  }

  /** What the hash must be. */
  public String contentHash() {
    return sha256(previous + text(""));
  }

  /** The entry as one line of an export, without the line's end; canonical as well. */
  public String line() {
    String hashes = "\"hash\":" + CanonicalJson.write(hash) + ",";
    return text(hashes);
  }

  /** Keys stand in their order, so the hashes are put in where they belong. */
  private String text(String hashes) {
    return "{\"at\":"
        + CanonicalJson.write(MICROS.format(at))
        + ",\"document\":"
        + document
        + ","
        + hashes
        + "\"kind\":"
        + CanonicalJson.write(kind)
        + (hashes.isEmpty() ? "" : ",\"previous\":" + CanonicalJson.write(previous))
        + ",\"seq\":"
        + seq
        + ",\"storyId\":"
        + CanonicalJson.write(storyId)
        + ",\"who\":"
        + CanonicalJson.write(who)
        + "}";
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
