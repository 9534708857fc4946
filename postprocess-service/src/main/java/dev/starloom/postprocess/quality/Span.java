package dev.starloom.postprocess.quality;

import java.util.Locale;

/** A stretch of the film, in seconds. */
public record Span(double start, double end) {
  double seconds() {
    return end - start;
  }

  /** How long both last at once. */
  double common(Span other) {
    return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f to %.2f s", start, end);
  }
}
