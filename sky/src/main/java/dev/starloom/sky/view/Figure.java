package dev.starloom.sky.view;

import dev.starloom.sky.Vector;
import java.util.List;

/**
 * Something in the sky that a picture is composed around.
 *
 * @param id in the words of a scene: {@code Ori}, {@code HIP91262}, {@code CN101}, {@code venus},
 *     {@code milky-way}
 * @param points J2000.0 directions; a body's is that at a moment
 * @param required how many of the points must be in frame
 * @param reach J2000.0 directions of the outermost places of what is drawn over the points
 */
public record Figure(String id, Kind kind, List<Vector> points, int required, List<Vector> reach) {

  /** What a figure is. */
  public enum Kind {
    CONSTELLATION,
    ASTERISM,
    STAR,
    BODY,
    MILKY_WAY
  }

  public Figure {
    points = List.copyOf(points);
    reach = List.copyOf(reach);
  }

  static Figure whole(String id, Kind kind, List<Vector> points) {
    return new Figure(id, kind, points, points.size(), List.of());
  }

  public boolean whole() {
    return required == points.size();
  }

  /** Direction of the middle of its points. */
  public Vector middle() {
    return Vector.sum(new Vector(0, 0, 1e-9), points).unit();
  }
}
