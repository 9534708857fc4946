package dev.starloom.sky.view;

import dev.starloom.sky.Vector;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Looks at a wished target, whatever else the picture can then hold. */
final class TargetLens implements Framing {
  private static final double[] FIELDS = {50, 60, 70, 80, 92, 106, 122, 140};
  // land does not reach down far enough for a higher horizon
  private static final double HIGHEST_LAND = 0.74;
  private static final double[] ROWS = {0.32, 0.45, 0.58};

  private final Lens lens;
  private final List<Aim> levels;
  private final String target;
  private final Vector direction;

  /**
   * @param target id of the figure looked at
   * @param direction looked at in the local frame if there is no such figure, or null
   */
  TargetLens(SkyAsk ask, String target, Vector direction) {
    lens = new Lens(ask);
    Double wished = ask.wish().fieldOfView();
    levels =
        (wished == null ? DoubleStream.of(FIELDS) : DoubleStream.of(wished))
            .mapToObj(field -> Aim.level(0, field, ask.width(), ask.height()))
            .toList();
    this.target = target;
    this.direction = direction;
  }

  @Override
  public Optional<Aim> frame(List<Standing> figures) {
    Optional<Standing> looked =
        figures.stream().filter(f -> f.figure().id().equals(target)).findFirst();
    Vector centre = looked.map(f -> f.centre(Standing.MIDDLE)).orElse(direction);
    if (centre == null || !Standing.allUp(figures)) {
      return Optional.empty();
    }
    // the target itself may be greater than the picture
    List<Standing> others =
        levels.size() > 1
            ? figures
            : figures.stream().filter(f -> !f.figure().id().equals(target)).toList();
    return levels.stream()
        .flatMap(level -> at(level, centre))
        .filter(aim -> lens.holds(aim, others))
        .findFirst();
  }

  /** In the middle of the picture, best if the land is then at its place. */
  private static Stream<Aim> at(Aim level, Vector centre) {
    Aim aim = level.turned(centre.longitude());
    double row = aim.camera().y(centre) / aim.height();
    boolean middle = aim.camera().ahead(centre) > 0 && row >= ROWS[0] && row <= ROWS[2];
    double lowest =
        Aim.above(HIGHEST_LAND, 0, aim.fieldOfView(), aim.width(), aim.height()).altitude();
    Stream<Aim> raised =
        DoubleStream.of(ROWS)
            .map(r -> Math.min(90, aim.altitudeFor(centre.latitude(), r)))
            .mapToObj(altitude -> aim.raised(Math.max(lowest, altitude)));
    return Stream.concat(middle ? Stream.of(aim) : Stream.empty(), raised);
  }
}
