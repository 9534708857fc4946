package dev.starloom.sky.view;

import dev.starloom.sky.Camera;
import dev.starloom.sky.Rotation;
import dev.starloom.sky.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Points the camera so that figures are in frame from the first to the last frame of a shot. */
public final class Framer {
  private static final double NARROWEST = 50;
  private static final double WIDEST = 140;
  private static final double STEP = 6;
  private static final double[] MOMENTS = {0, 0.25, 0.5, 0.75, 1};
  private static final double[] SHIFTS = {0, -0.12, 0.12, -0.24, 0.24};
  private static final double LOWEST = 2;

  private final CameraMove move;
  private final int width;
  private final int height;
  private final List<CameraPath> lenses = new ArrayList<>();

  public Framer(CameraMove move, int width, int height) {
    this.move = move;
    this.width = width;
    this.height = height;
    for (double field = NARROWEST; field <= WIDEST; field += STEP) {
      lenses.add(path(Aim.level(0, field, width, height)));
    }
  }

  /** The closest view of all the figures, or nothing if no view holds them. */
  public Optional<CameraPath> frame(List<Figure> figures, SkyClock clock) {
    Rotation middle = clock.horizon(0.5);
    List<Vector> whole =
        figures.stream()
            .filter(Figure::whole)
            .flatMap(figure -> figure.points().stream())
            .map(middle::apply)
            .toList();
    if (whole.stream().anyMatch(point -> point.latitude() < LOWEST)) {
      return Optional.empty();
    }
    for (CameraPath lens : lenses) {
      for (double shift : figures.stream().allMatch(Figure::whole) ? new double[] {0} : SHIFTS) {
        CameraPath path = turned(lens, centred(whole, lens) + shift * lens.aim().fieldOfView());
        if (inside(path, whole) && holds(path, figures, clock)) {
          return Optional.of(path);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean inside(CameraPath path, List<Vector> points) {
    Camera camera = path.at(0.5);
    double floor = path.skyFloor(camera);
    return points.stream().allMatch(point -> path.shows(point, camera, floor));
  }

  /** Whether every figure is in frame at any time. */
  public static boolean holds(CameraPath path, List<Figure> figures, SkyClock clock) {
    for (double time : MOMENTS) {
      Camera camera = path.at(time);
      double floor = path.skyFloor(camera);
      Rotation horizon = clock.horizon(time);
      Predicate<Vector> seen = point -> path.shows(horizon.apply(point), camera, floor);
      for (Figure figure : figures) {
        if (figure.points().stream().filter(seen).count() < figure.required()) {
          return false;
        }
      }
    }
    return true;
  }

  /** Azimuth that leaves equal room left and right of the points. */
  private double centred(List<Vector> points, CameraPath lens) {
    double azimuth =
        points.stream()
            .reduce(new Vector(0, 0, 0), Vector::plus)
            .plus(new Vector(1e-9, 0, 0))
            .longitude();
    for (int round = 0; round < 3 && !points.isEmpty(); round++) {
      Camera camera = turned(lens, azimuth).at(0.5);
      double left = points.stream().mapToDouble(camera::x).min().orElseThrow();
      double right = points.stream().mapToDouble(camera::x).max().orElseThrow();
      double off = Math.max(-width, Math.min(width, (left + right - width) / 2));
      double cosine = Math.cos(Math.toRadians(lens.aim().altitude()));
      azimuth += Math.toDegrees(off / camera.scale()) / cosine;
    }
    return azimuth;
  }

  private CameraPath turned(CameraPath lens, double azimuth) {
    return path(lens.aim().turned(azimuth));
  }

  private CameraPath path(Aim aim) {
    return new CameraPath(aim, move, Stretch.WHOLE, null);
  }
}
