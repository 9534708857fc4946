package dev.starloom.prompt.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;

/**
 * Under which conditions a caller wants a file (RFC 9110, 13 and 14); each part may be null.
 *
 * @param range of bytes
 * @param unless entity tags of which the caller has the bytes already
 * @param ifRange what the range is a part of; the whole is sent where it is something else
 */
record Conditions(String range, String unless, String ifRange) {
  static Conditions of(HttpHeaders headers) {
    return new Conditions(
        headers.getHeaderString("Range"),
        headers.getHeaderString("If-None-Match"),
        headers.getHeaderString("If-Range"));
  }

  /** Whether the caller has the bytes with this tag. */
  boolean has(String tag) {
    return unless != null
        && Arrays.stream(unless.split(","))
            .map(String::strip)
            .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
  }

  /** The range that is wanted of the bytes with this tag, or null for the whole. */
  String rangeOf(String tag) {
    return ifRange == null || ifRange.strip().equals(tag) ? range : null;
  }
}
