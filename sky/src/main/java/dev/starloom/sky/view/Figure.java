package dev.starloom.sky.view;

import dev.starloom.sky.Galaxy;
import dev.starloom.sky.SkyData;
import dev.starloom.sky.Star;
import dev.starloom.sky.Vector;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Something in the sky that a picture is composed around.
 *
 * @param points J2000.0 directions
 * @param required how many of the points must be in frame
 */
public record Figure(String id, List<Vector> points, int required) {
  public static final String MILKY_WAY = "milky-way";
  private static final String STAR = "HIP";
  private static final int PLANE_STEP = 5;
  private static final int PLANE_POINTS_NEEDED = 5;

  public Figure {
    points = List.copyOf(points);
  }

  /** The figure of an id as it stands in a scene, or nothing for an unknown one. */
  public static Optional<Figure> of(String id, SkyData sky) {
    if (id.equals(MILKY_WAY)) {
      return Optional.of(milkyWay());
    }
    if (id.matches(STAR + "\\d{1,6}")) {
      int hip = Integer.parseInt(id.substring(STAR.length()));
      return sky.star(hip).map(star -> whole(id, List.of(star)));
    }
    return Optional.ofNullable(sky.constellations().get(id)).map(c -> whole(id, c.stars()));
  }

  private static Figure whole(String id, List<Star> stars) {
    return new Figure(id, stars.stream().map(Star::direction).toList(), stars.size());
  }

  private static Figure milkyWay() {
    List<Vector> plane =
        IntStream.range(0, 360 / PLANE_STEP)
            .mapToObj(i -> Galaxy.direction(i * PLANE_STEP, 0))
            .toList();
    return new Figure(MILKY_WAY, plane, PLANE_POINTS_NEEDED);
  }

  public boolean whole() {
    return required == points.size();
  }
}
