package dev.starloom.sky.view;

import dev.starloom.sky.Vector;
import java.util.List;
import java.util.Optional;

/** Points a lens of a wished field of view at figures, upwards if they are high. */
final class WishedLens implements Framing {
  private static final double ROW = 0.40;

  private final Lens lens;
  private final Aim level;

  WishedLens(SkyAsk ask) {
    lens = new Lens(ask);
    level = Aim.level(0, ask.wish().fieldOfView(), ask.width(), ask.height());
  }

  /** One figure too big for the lens fills it; more must fit into it. */
  @Override
  public Optional<Aim> frame(List<Standing> figures) {
    if (!Standing.allUp(figures)) {
      return Optional.empty();
    }
    List<Vector> points =
        figures.stream()
            .filter(standing -> standing.figure().whole())
            .flatMap(standing -> standing.middle().stream())
            .toList();
    Aim low = Framer.centred(level, points);
    if (lens.holds(low, figures)) {
      return Optional.of(low);
    }
    double highest = points.stream().mapToDouble(Vector::latitude).max().orElse(ROW);
    double lowest = points.stream().mapToDouble(Vector::latitude).min().orElse(ROW);
    double altitude = Math.max(level.altitude(), level.altitudeFor((highest + lowest) / 2, ROW));
    Aim high = Framer.centred(level.raised(altitude), points);
    boolean fits = figures.size() == 1 || lens.holds(high, figures);
    return fits ? Optional.of(high) : Optional.empty();
  }
}
