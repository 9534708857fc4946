package dev.starloom.sky.view;

import dev.starloom.contracts.story.SkyView;
import dev.starloom.sky.Observer;
import dev.starloom.sky.SkyData;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Sky and camera of a stretch of a shot. What layers see of time is that of the stretch: 0 at its
 * beginning, 1 at its end.
 *
 * @param stretch which part of the shot
 * @param shown figures in frame during the whole stretch, most important first; bodies where they
 *     stand in its middle
 */
public record SkyPlan(SkyClock clock, CameraPath path, Stretch stretch, List<Figure> shown) {
  public SkyPlan {
    shown = List.copyOf(shown);
  }

  /** What is to be recorded; {@link #of} makes the same plan of it. */
  public SkyView view() {
    Aim aim = path.aim();
    return new SkyView(
        clock.middle().truncatedTo(ChronoUnit.SECONDS).toString(),
        clock.observer().latitude(),
        clock.observer().longitude(),
        aim.azimuth(),
        aim.altitude(),
        aim.fieldOfView(),
        shown.stream().map(Figure::id).toList());
  }

  /**
   * The plan of a recorded view. Nothing is chosen anew.
   *
   * @param ask the shot; its figures, wish and night are not looked at
   * @param stretch the part of the shot that the view is for
   * @throws java.time.DateTimeException for a moment that is none
   * @throws IllegalArgumentException for a place that is none
   */
  public static SkyPlan of(SkyView view, SkyAsk ask, Stretch stretch, SkyData sky) {
    return of(view, ask, stretch, new Figures(sky));
  }

  static SkyPlan of(SkyView view, SkyAsk ask, Stretch stretch, Figures figures) {
    var place = new Observer(view.latitude(), view.longitude());
    Instant at = Instant.parse(view.at());
    CameraMove move = CameraMove.named(ask.camera());
    if (!stretch.equals(Stretch.WHOLE)) {
      move = move.amongOthers();
    }
    double seconds = ask.seconds() * (stretch.to() - stretch.from());
    double turn = SkyClock.turn(move.speed(), seconds, view.fieldOfView());
    var clock = new SkyClock(place, at, turn);
    var aim =
        new Aim(view.azimuth(), view.altitude(), view.fieldOfView(), ask.width(), ask.height());
    List<Figure> shown =
        view.shows().stream()
            .map(id -> figures.at(id, at))
            .flatMap(Optional::stream)
            .filter(figure -> Horizon.allUp(figure, clock))
            .toList();
    Pursuit pursuit = pursuit(ask, move, shown, clock, figures, aim);
    return new SkyPlan(clock, new CameraPath(aim, move, stretch, pursuit), stretch, shown);
  }

  private static Pursuit pursuit(
      SkyAsk ask, CameraMove move, List<Figure> shown, SkyClock clock, Figures figures, Aim aim) {
    if (move.speed() != CameraMove.Speed.TRACKING) {
      return null;
    }
    Optional<Figure> followed =
        ask.follow() == null
            ? shown.stream().findFirst()
            : figures.at(ask.follow(), clock.middle());
    return followed
        .map(figure -> new Pursuit(figure.middle(), clock))
        .filter(pursuit -> pursuit.seenBy(aim.camera()))
        .orElse(null);
  }
}
