package dev.starloom.render.planetarium.figure.art;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A drawn figure.
 *
 * @param plane it is drawn on
 * @param tint its colour
 * @param groups from the back to the front
 */
public record Art(Plane plane, Tint tint, List<Group> groups) {
  public Art {
    groups = List.copyOf(groups);
  }

  /** Places spread over the drawing, x and y each. */
  public List<double[]> points() {
    return groups.stream()
        .flatMap(group -> group.parts().stream())
        .map(Part::path)
        .flatMap(
            path ->
                IntStream.range(0, path.length())
                    .mapToObj(i -> new double[] {path.x()[i], path.y()[i]}))
        .toList();
  }
}
