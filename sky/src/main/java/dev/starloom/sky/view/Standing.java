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
        horizons.stream()
            .map(horizon -> figure.points().stream().map(horizon::apply).toList())
            .toList(),
        figure.reach().stream().map(horizons.get(MIDDLE)::apply).toList());
  }

  List<Vector> middle() {
    return moments.get(MIDDLE);
  }

  /** Whether as much of it as needed is up all the time. */
  boolean up() {
    return moments.stream()
        .allMatch(
            points ->
                points.stream().filter(p -> p.latitude() >= Horizon.LOWEST).count()
                    >= figure.required());
  }

  /** Direction of its middle at a moment. */
  Vector centre(int moment) {
    return moments.get(moment).stream().reduce(new Vector(0, 0, 1e-9), Vector::plus).unit();
  }

  static IntStream times() {
    return IntStream.range(0, MOMENTS);
  }
}
