package dev.starloom.postprocess.subtitles;

import java.util.List;

/**
 * Text on screen for a while.
 *
 * @param start seconds from the film's beginning
 * @param end seconds, later than start
 * @param lines one or two, as broken on screen
 */
public record Cue(double start, double end, List<String> lines) {
  public Cue {
    lines = List.copyOf(lines);
    if (!(end > start) || lines.isEmpty()) {
      throw new IllegalArgumentException("a cue has text and lasts: " + start + " to " + end);
    }
  }
}
