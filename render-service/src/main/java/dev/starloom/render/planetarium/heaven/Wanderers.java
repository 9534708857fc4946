package dev.starloom.render.planetarium.heaven;

import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.sky.Body;
import dev.starloom.sky.LocalSky;
import dev.starloom.sky.Star;
import dev.starloom.sky.Vector;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Planets, Moon and Sun of a sky, as things to draw. */
public final class Wanderers {
  private static final double BRIGHTEST_STAR = -1.44;

  /** B-V of their light: Allen, Astrophysical Quantities. */
  private static final Map<Body, Double> PLANETS =
      Map.of(
          Body.MERCURY, 0.97,
          Body.VENUS, 0.81,
          Body.MARS, 1.43,
          Body.JUPITER, 0.87,
          Body.SATURN, 1.09);

  private Wanderers() {}

  /** The planets in a fixed order, shining like stars. */
  public static List<Star> planets(LocalSky sky) {
    return Stream.of(Body.values())
        .filter(PLANETS::containsKey)
        .map(body -> planet(body, sky))
        .toList();
  }

  private static Star planet(Body body, LocalSky sky) {
    double magnitude = softened(sky.place(body).magnitude());
    var none = new Vector(0, 0, 0);
    return new Star(0, direction(body, sky), none, magnitude, PLANETS.get(body));
  }

  /** Venus would cover more of the picture than the Moon; it stays the brightest all the same. */
  private static double softened(double magnitude) {
    return Math.max(magnitude, BRIGHTEST_STAR + (magnitude - BRIGHTEST_STAR) * 0.3);
  }

  /** The disc of the Moon or the Sun. */
  public static Layer disc(Body body, LocalSky sky) {
    return new Disc(direction(body, sky), direction(Body.SUN, sky), sky.place(body).phase());
  }

  private static Vector direction(Body body, LocalSky sky) {
    return sky.horizon().inverse().apply(sky.local(body));
  }
}
