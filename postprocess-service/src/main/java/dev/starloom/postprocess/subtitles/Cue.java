package dev.starloom.postprocess.subtitles;

import java.util.List;

/**
 * Text on screen for a while.
 *
 * @param start seconds from the film's beginning
 * @param end seconds, later than start
 * @param lines one or two, as broken on screen
 * @param second the same in a second language, below and smaller; empty for none
 * @param marks when its words are said, in order of time; empty where that is not known
 */
public record Cue(
    double start, double end, List<String> lines, List<String> second, List<Mark> marks) {
  public Cue {
    lines = List.copyOf(lines);
    second = List.copyOf(second);
    marks = List.copyOf(marks);
    if (!(end > start) || lines.isEmpty()) {
      throw new IllegalArgumentException("a cue has text and lasts: " + start + " to " + end);
    }
  }

  /** A cue in one language. */
  public Cue(double start, double end, List<String> lines) {
    this(start, end, lines, List.of(), List.of());
  }

  /** The same without marks. */
  public Cue unlit() {
    return new Cue(start, end, lines, second, List.of());
  }
}
