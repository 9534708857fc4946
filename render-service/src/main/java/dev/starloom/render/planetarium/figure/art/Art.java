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

  /** The same drawing with the axes of its plane turned counter-clockwise. */
  public Art turned(double radians) {
    return new Art(
        plane.turned(radians), tint, groups.stream().map(group -> group.turned(radians)).toList());
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
