package dev.starloom.sky.view;

import dev.starloom.sky.Rotation;
import dev.starloom.sky.Vector;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a figure stands over a shot.
 *
 * @param moments directions of its points in the local frame: at the beginning, in the middle and
 *     at the end
 * @param reach outermost places of its drawing in the middle
 */
record Standing(Figure figure, List<List<Vector>> moments, List<Vector> reach) {
  static final int BEGIN = 0;
  static final int MIDDLE = 1;
  static final int MOMENTS = 3;

  /**
   * @param horizons from J2000.0 to the local frame at the three moments
   */
  static Standing of(Figure figure, List<Rotation> horizons) {
    return new Standing(
        figure,
        horizons.stream().map(horizon -> horizon.apply(figure.points())).toList(),
        horizons.get(MIDDLE).apply(figure.reach()));
  }

  List<Vector> middle() {
    return moments.get(MIDDLE);
  }

  /** Whether as much of it as needed is up all the time. */
  boolean up() {
    for (List<Vector> points : moments) {
      if (Horizon.up(points) < figure.required()) {
        return false;
      }
    }
    return true;
  }

  static boolean allUp(List<Standing> figures) {
    for (Standing figure : figures) {
      if (!figure.up()) {
        return false;
      }
    }
    return true;
  }

  /** Direction of its middle at a moment. */
  Vector centre(int moment) {
    return Vector.sum(new Vector(0, 0, 1e-9), moments.get(moment)).unit();
  }

  static IntStream times() {
    return IntStream.range(0, MOMENTS);
  }
}
