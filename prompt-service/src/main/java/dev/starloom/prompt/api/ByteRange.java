package dev.starloom.prompt.api;

import dev.starloom.prompt.intake.Rejected;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One byte range of RFC 9110.
 *
 * @param first offset of the first byte
 * @param last offset of the last byte, inclusive
 */
record ByteRange(long first, long last) {
  private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  static ByteRange all(long size) {
    return new ByteRange(0, size - 1);
  }

  /**
   * The range that a header asks for; empty if there is no header or it asks for several, which may
   * be answered with the whole. Throws {@link Rejected} (416) if nothing of it exists.
   */
  static Optional<ByteRange> parse(String header, long size) {
    Matcher range = SINGLE.matcher(header == null ? "" : header.strip());
    if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
      return Optional.empty();
    }
    long first;
    long last;
    if (range.group(1).isEmpty()) {
      first = Math.max(0, size - Long.parseLong(range.group(2)));
      last = size - 1;
    } else {
      first = Long.parseLong(range.group(1));
      String end = range.group(2);
      last = end.isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(end));
    }
    if (first > last) {
      throw new Rejected(416, "invalid_range", "Range", "The file has " + size + " bytes.");
    }
    return Optional.of(new ByteRange(first, last));
  }

  long length() {
    return last - first + 1;
  }

  String header(long size) {
    return "bytes " + first + "-" + last + "/" + size;
  }
}
