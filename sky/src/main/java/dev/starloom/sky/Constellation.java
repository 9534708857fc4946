package dev.starloom.sky;

import dev.starloom.contracts.story.Names;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A figure of stars.
 *
 * @param id IAU abbreviation
 * @param lines chains of neighbouring stars
 */
public record Constellation(String id, Names names, List<List<Star>> lines) {
  public Constellation {
    lines = lines.stream().map(List::copyOf).toList();
  }

  Constellation moved(UnaryOperator<Star> shift) {
    return new Constellation(
        id, names, lines.stream().map(line -> line.stream().map(shift).toList()).toList());
  }

  /** Every star of the figure once. */
  public List<Star> stars() {
    return lines.stream().flatMap(List::stream).distinct().toList();
  }
}
