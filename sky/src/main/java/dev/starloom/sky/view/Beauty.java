package dev.starloom.sky.view;

import dev.starloom.sky.Camera;
import dev.starloom.sky.Rotation;
import dev.starloom.sky.Vector;
import java.util.List;
import java.util.Map;

/** How fine a picture would be by its stars alone: figures close, upright and out of the haze. */
final class Beauty {
  /** From foot to head, where that is not the way to the celestial north pole. */
  private static final Map<String, List<String>> BODIES =
      Map.ofEntries(
          Map.entry("And", List.of("HIP9640", "HIP677")),
          Map.entry("Boo", List.of("HIP69673", "HIP73555")),
          Map.entry("Cas", List.of("HIP4427", "HIP3179")),
          Map.entry("Gem", List.of("HIP31681", "HIP37826")),
          Map.entry("Her", List.of("HIP87808", "HIP84345")),
          Map.entry("Hya", List.of("HIP64962", "HIP43813")),
          Map.entry("Leo", List.of("HIP57632", "HIP50583")),
          Map.entry("Peg", List.of("HIP112158", "HIP113963")),
          Map.entry("Per", List.of("HIP18246", "HIP13268")),
          Map.entry("Sco", List.of("HIP85927", "HIP78401")),
          Map.entry("UMa", List.of("HIP50372", "HIP54061")),
          Map.entry("Vir", List.of("HIP71957", "HIP57380")));

  private static final double UPRIGHT = 0.85;
  private static final double FALLEN = 0.25;

  /** What climbs the sky in the east looks alive, what sinks in the west tired. */
  private static final double RISING = 0.15;

  private static final double HEIGHT = 0.6;
  private static final double HAZE = 0.3;
  private static final double FIELD = 0.9 / 100 / 100;
  private static final double BENT_FROM = 105;
  private static final double BENT = 0.0006;
  private static final double GALAXY = 0.02;
  private static final long GALAXY_POINTS = 10;

  private final List<Vector> plane;
  private final CameraMove move;
  private final Figures figures;

  Beauty(SkyAsk ask, Figures figures) {
    move = CameraMove.named(ask.camera());
    this.figures = figures;
    plane = figures.fixed(Figures.MILKY_WAY).orElseThrow().points();
  }

  double of(Aim aim, List<Standing> figures, Rotation horizon) {
    double sum = 0;
    int whole = 0;
    for (Standing standing : figures) {
      if (standing.figure().whole()) {
        double upright = upright(standing.figure(), horizon);
        sum += UPRIGHT * ramp(upright, 0.35, 0.95) + FALLEN * upright;
        sum += high(standing) + RISING * standing.centre(Standing.MIDDLE).y();
        whole++;
      }
    }
    return sum / Math.max(1, whole) - wide(aim.fieldOfView()) + GALAXY * galaxy(aim, horizon);
  }

  /** What is lost as figures get small, and bent towards the edges of a very wide picture. */
  private static double wide(double field) {
    double bent = Math.max(0, field - BENT_FROM);
    return FIELD * field * field + BENT * bent * bent;
  }

  private static double high(Standing standing) {
    double lowest = Vector.lowest(standing.middle()).latitude();
    double centre = standing.centre(Standing.MIDDLE).latitude();
    return HEIGHT * ramp(centre, 6, 26) + HAZE * ramp(lowest, 3, 12);
  }

  private static double ramp(double value, double from, double to) {
    return Ease.inOut((value - from) / (to - from));
  }

  /** 1 where the figure's head is up in the picture, -1 where it is down. */
  private double upright(Figure figure, Rotation horizon) {
    if (figure.points().size() == 1) {
      return 0;
    }
    Vector local = horizon.apply(figure.middle());
    Vector up = Vector.spherical(local.longitude(), local.latitude() + 90);
    return horizon.apply(head(figure)).dot(up);
  }

  /** Direction from a figure's foot to its head. */
  private Vector head(Figure figure) {
    List<String> body = BODIES.get(figure.id());
    if (body == null) {
      Vector middle = figure.middle();
      return Vector.spherical(middle.longitude(), middle.latitude() + 90);
    }
    return star(body.get(1)).plus(star(body.get(0)).times(-1)).unit();
  }

  private Vector star(String id) {
    return figures.fixed(id).orElseThrow().points().get(0);
  }

  private long galaxy(Aim aim, Rotation horizon) {
    var path = new CameraPath(aim, move, Stretch.WHOLE, null);
    Camera camera = aim.camera();
    double floor = path.skyFloor(camera);
    long seen =
        plane.stream().filter(point -> path.shows(horizon.apply(point), camera, floor)).count();
    return Math.min(GALAXY_POINTS, seen);
  }
}
