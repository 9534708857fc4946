package dev.starloom.sky.view;

import dev.starloom.sky.Camera;
import dev.starloom.sky.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the closest level view of figures. */
final class Framer implements Framing {
  private static final double NARROWEST = 50;
  private static final double WIDEST = 140;
  private static final double WIDEST_OF_SEVERAL = 122;

  /** Rows where the land may begin; the lower, the higher figures may stand. */
  static final double[] LANDS = {Aim.HORIZON, 0.9};

  /** Where it always begins if several views share it. */
  static final double[] SHARED_LAND = {Aim.HORIZON};

  private static final double STEP = 6;
  private static final double[] CENTRED = {0};
  private static final double[] SHIFTS = {0, -0.12, 0.12, -0.24, 0.24};
  private static final int ROUNDS = 3;

  /**
   * A view that may be right.
   *
   * @param highest altitude of the highest thing in it, in its middle column
   * @param lowest altitude of the lowest thing in it above the land, at its sides
   */
  private record Guess(Aim aim, double highest, double lowest) {
    static Guess of(Aim aim) {
      double floor = CameraPath.FLOOR * aim.height();
      double lowest = aim.camera().direction(0, floor).latitude();
      return new Guess(aim, aim.altitudeAt(CameraPath.TOP), lowest);
    }
  }

  private final List<Guess> guesses = new ArrayList<>();
  private final Lens lens;

  /**
   * @param lands rows where the land may begin, as fractions of the picture's height
   */
  Framer(SkyAsk ask, double[] lands) {
    lens = new Lens(ask);
    for (double field = NARROWEST; field <= WIDEST; field += STEP) {
      for (double land : lands) {
        guesses.add(Guess.of(Aim.above(land, 0, field, ask.width(), ask.height())));
      }
    }
  }

  @Override
  public Optional<Aim> frame(List<Standing> figures) {
    if (!Standing.allUp(figures)) {
      return Optional.empty();
    }
    List<Standing> whole = figures.stream().filter(f -> f.figure().whole()).toList();
    double[] shifts = whole.size() == figures.size() ? CENTRED : SHIFTS;
    double widest = whole.size() > 1 ? WIDEST_OF_SEVERAL : WIDEST;
    List<Vector> points =
        whole.stream()
            .flatMap(f -> Stream.concat(f.middle().stream(), f.reach().stream()))
            .toList();
    double highest = points.isEmpty() ? 0 : Vector.highest(points).latitude();
    double lowest = points.isEmpty() ? 90 : Vector.lowest(points).latitude();
    for (Guess guess : guesses) {
      Aim aim = guess.aim;
      if (aim.fieldOfView() <= widest && highest < guess.highest && lowest > guess.lowest) {
        Aim centred = centred(aim, points);
        for (double shift : shifts) {
          Aim shifted = centred.turned(centred.azimuth() + shift * aim.fieldOfView());
          if (inside(shifted, points) && lens.holds(shifted, figures)) {
            return Optional.of(shifted);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the drawings have room, too. */
  private static boolean inside(Aim aim, List<Vector> points) {
    Camera camera = aim.camera();
    double floor = CameraPath.FLOOR * aim.height();
    double side = CameraPath.SIDE * aim.width();
    for (Vector point : points) {
      double x = camera.x(point);
      double y = camera.y(point);
      if (x < side || x > aim.width() - side || y < CameraPath.TOP * aim.height() || y > floor) {
        return false;
      }
    }
    return true;
  }

  /** Turned so that there is equal room left and right of the points. */
  static Aim centred(Aim aim, List<Vector> points) {
    Vector sum = Vector.sum(new Vector(-1e-9, 0, 0), points);
    Aim turned = aim.turned(sum.longitude());
    double cosine = Math.max(0.1, Math.cos(Math.toRadians(aim.altitude())));
    for (int round = 0; round < ROUNDS && !points.isEmpty(); round++) {
      Camera camera = turned.camera();
      double left = Double.MAX_VALUE;
      double right = -Double.MAX_VALUE;
      for (Vector point : points) {
        left = Math.min(left, camera.x(point));
        right = Math.max(right, camera.x(point));
      }
      double off = Math.max(-aim.width(), Math.min(aim.width(), (left + right - aim.width()) / 2));
      turned = turned.turned(turned.azimuth() + Math.toDegrees(off / camera.scale()) / cosine);
    }
    return turned;
  }
}
