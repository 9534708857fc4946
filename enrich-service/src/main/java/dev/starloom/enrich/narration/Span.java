package dev.starloom.enrich.narration;

/**
 * A stretch of a prompt.
 *
 * @param start UTF-16 offset, inclusive
 * @param end UTF-16 offset, exclusive
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("No span: %d to %d".formatted(start, end));
    }
  }

  public String of(String text) {
    return text.substring(start, end);
  }

  /** From the beginning of this to the end of a later span. */
  public Span through(Span last) {
    return new Span(start, last.end);
  }
}
