package dev.starloom.sky.view;

import dev.starloom.sky.Body;
import dev.starloom.sky.Constellation;
import dev.starloom.sky.Galaxy;
import dev.starloom.sky.Observer;
import dev.starloom.sky.SkyData;
import dev.starloom.sky.SolarSystem;
import dev.starloom.sky.Star;
import dev.starloom.sky.Vector;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the figures of a scene by their ids. */
final class Figures {
  static final String MILKY_WAY = "milky-way";
  private static final String STAR = "HIP";
  private static final Pattern STAR_ID = Pattern.compile(STAR + "\\d{1,6}");
  private static final int PLANE_STEP = 5;
  private static final int PLANE_POINTS_NEEDED = 5;
  private static final Figure GALAXY = milkyWay();

  private final SkyData sky;

  /** No more than the sky has: unknown ids are not kept. */
  private final Map<String, Figure> known = new ConcurrentHashMap<>();

  private final Bodies bodies = new Bodies();

  Figures(SkyData sky) {
    this.sky = sky;
  }

  /** The figure of an id, a body where it stands at a moment, or nothing for an unknown one. */
  Optional<Figure> at(String id, Instant at) {
    return body(id).map(body -> at(body, at)).or(() -> fixed(id));
  }

  /** The figure of an id that keeps its place among the stars. */
  Optional<Figure> fixed(String id) {
    Figure before = known.get(id);
    if (before != null) {
      return Optional.of(before);
    }
    Optional<Figure> figure = read(id);
    figure.ifPresent(found -> known.put(id, found));
    return figure;
  }

  private Optional<Figure> read(String id) {
    if (id.equals(MILKY_WAY)) {
      return Optional.of(GALAXY);
    }
    if (STAR_ID.matcher(id).matches()) {
      int hip = Integer.parseInt(id.substring(STAR.length()));
      return sky.star(hip).map(star -> stars(id, Figure.Kind.STAR, List.of(star)));
    }
    return found(id, sky.constellations().get(id), Figure.Kind.CONSTELLATION)
        .or(() -> found(id, sky.asterisms().get(id), Figure.Kind.ASTERISM));
  }

  private Optional<Figure> found(String id, Constellation figure, Figure.Kind kind) {
    return Optional.ofNullable(figure).map(f -> drawn(stars(id, kind, f.stars())));
  }

  /** With the outermost places of what is drawn over its stars. */
  private Figure drawn(Figure figure) {
    return new Figure(
        figure.id(), figure.kind(), figure.points(), figure.required(), bodies.reach(figure.id()));
  }

  private static Figure stars(String id, Figure.Kind kind, List<Star> stars) {
    return Figure.whole(id, kind, stars.stream().map(Star::direction).toList());
  }

  /** The wanderer of an id; the Sun is none. */
  static Optional<Body> body(String id) {
    return Arrays.stream(Body.values())
        .filter(body -> body != Body.SUN && body.id().equals(id))
        .findFirst();
  }

  static Figure at(Body body, Instant at) {
    Vector direction = ofJ2000(SolarSystem.place(body, at).position().unit(), at);
    return Figure.whole(body.id(), Figure.Kind.BODY, List.of(direction));
  }

  /** From true equatorial coordinates of the date. */
  static Vector ofJ2000(Vector ofDate, Instant at) {
    var anywhere = new Observer(0, 0);
    return anywhere.horizon(at).inverse().apply(anywhere.horizonOfDate(at).apply(ofDate));
  }

  private static Figure milkyWay() {
    List<Vector> plane =
        IntStream.range(0, 360 / PLANE_STEP)
            .mapToObj(i -> Galaxy.direction(i * PLANE_STEP, 0))
            .toList();
    return new Figure(MILKY_WAY, Figure.Kind.MILKY_WAY, plane, PLANE_POINTS_NEEDED, List.of());
  }
}
