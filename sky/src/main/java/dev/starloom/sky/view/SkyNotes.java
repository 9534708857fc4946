package dev.starloom.sky.view;

import dev.starloom.contracts.story.Names;
import dev.starloom.sky.Constellation;
import dev.starloom.sky.SkyData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what a shot does not show, and why. */
final class SkyNotes {
  private final SkyData sky;
  private final Figures figures;

  SkyNotes(SkyData sky) {
    this.sky = sky;
    figures = new Figures(sky);
  }

  List<String> of(SkyAsk ask, List<SkyPlan> plans) {
    var notes = new ArrayList<String>();
    Set<String> shown =
        plans.stream()
            .flatMap(plan -> plan.shown().stream())
            .map(Figure::id)
            .collect(Collectors.toSet());
    for (String id : ask.figures().stream().distinct().toList()) {
      if (!shown.contains(id)) {
        notes.add(missing(id, plans));
      }
    }
    return notes;
  }

  private String missing(String id, List<SkyPlan> plans) {
    Optional<Figure> figure = figures.at(id, plans.get(0).clock().middle());
    if (figure.isEmpty()) {
      return "Nothing called " + id + " is known in the sky, so it is not shown.";
    }
    if (plans.stream().noneMatch(plan -> Horizon.allUp(figure.get(), plan.clock()))) {
      return name(id) + " is not shown: " + below(figure.get(), plans.get(0).clock());
    }
    return name(id) + " is not shown: it does not fit into the picture together with the rest.";
  }

  private static String below(Figure figure, SkyClock clock) {
    double latitude = clock.observer().latitude();
    if (!Horizon.everUp(figure, clock)) {
      return String.format(
          Locale.ROOT, "it never stands whole above the horizon at latitude %.1f.", latitude);
    }
    return String.format(
        Locale.ROOT,
        "it is below the horizon at %s, seen from latitude %.1f, longitude %.1f.",
        clock.middle(),
        latitude,
        clock.observer().longitude());
  }

  private String name(String id) {
    Map<String, Constellation> all = sky.constellations();
    Names names =
        Optional.ofNullable(all.get(id))
            .or(() -> Optional.ofNullable(sky.asterisms().get(id)))
            .map(Constellation::names)
            .orElse(null);
    return names == null ? id : names.en();
  }
}
