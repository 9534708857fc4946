package dev.starloom.sky.view;

import dev.starloom.sky.Body;
import dev.starloom.sky.Rotation;
import java.util.List;
import java.util.Optional;

/**
 * A figure that a picture is to be found for.
 *
 * @param fixed the figure if it keeps its place among the stars, or null
 * @param body if it is a wanderer, or null
 */
record Wanted(String id, Figure fixed, Body body) {

  /** What an id of a scene means, or nothing for an unknown one. */
  static Optional<Wanted> of(String id, Figures figures) {
    return Figures.body(id).map(Wanted::of).or(() -> figures.fixed(id).map(Wanted::of));
  }

  static Wanted of(Figure figure) {
    return new Wanted(figure.id(), figure, null);
  }

  static Wanted of(Body body) {
    return new Wanted(body.id(), null, body);
  }

  boolean wanders() {
    return body != null;
  }

  /** Whether all of it is to be seen, not just a part. */
  boolean whole() {
    return wanders() || fixed.whole();
  }

  Figure at(Hour hour, Rotation horizon, Almanac almanac) {
    if (!wanders()) {
      return fixed;
    }
    var direction = almanac.direction(body, hour.at(), horizon.zAxis());
    return Figure.whole(id, Figure.Kind.BODY, List.of(direction));
  }
}
