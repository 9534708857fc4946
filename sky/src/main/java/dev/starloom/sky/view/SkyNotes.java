package dev.starloom.sky.view;

import dev.starloom.sky.Body;
import dev.starloom.sky.Constellation;
import dev.starloom.sky.Rotation;
import dev.starloom.sky.SkyData;
import dev.starloom.sky.Sun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what a shot does not show, and why. */
final class SkyNotes {
  // the brightest stars come out
  private static final double DAYLIGHT = -6;

  private final SkyData sky;
  private final Figures figures;
  private final Looks looks;

  SkyNotes(SkyData sky, Figures figures, Looks looks) {
    this.sky = sky;
    this.looks = looks;
    this.figures = figures;
  }

  List<String> of(SkyAsk ask, List<SkyPlan> plans) {
    Set<String> shown =
        plans.stream()
            .flatMap(plan -> plan.shown().stream())
            .map(Figure::id)
            .collect(Collectors.toSet());
    var notes = new ArrayList<String>();
    ask.figures().stream()
        .distinct()
        .filter(id -> !shown.contains(id))
        .forEach(id -> notes.add(missing(id, plans)));
    SkyClock clock = plans.get(0).clock();
    looks.at(ask).flatMap(look -> below(look, clock)).ifPresent(notes::add);
    follow(ask).ifPresent(notes::add);
    if (Sun.altitude(clock.middle(), clock.observer()) > DAYLIGHT) {
      notes.add(
          "The Sun outshines the stars " + then(clock) + "; they are drawn where they stand.");
    }
    return notes;
  }

  private String missing(String id, List<SkyPlan> plans) {
    SkyClock clock = plans.get(0).clock();
    Optional<Figure> figure = figures.at(id, clock.middle());
    if (figure.isEmpty()) {
      return "Nothing called " + id + " is known in the sky, so it is not shown.";
    }
    String begin = name(id) + " is not shown: ";
    if (!Horizon.everUp(figure.get(), clock)) {
      double latitude = clock.observer().latitude();
      String sentence = "it never stands whole above the horizon at latitude %.1f.";
      return begin + String.format(Locale.ROOT, sentence, latitude);
    }
    if (plans.stream().noneMatch(plan -> Horizon.allUp(figure.get(), plan.clock()))) {
      return begin + "it is below the horizon " + then(clock) + ".";
    }
    return begin + "it does not fit into the picture together with the rest.";
  }

  private static String then(SkyClock clock) {
    return String.format(
        Locale.ROOT,
        "at %s at latitude %.1f, longitude %.1f",
        clock.middle(),
        clock.observer().latitude(),
        clock.observer().longitude());
  }

  private static Optional<String> below(Look look, SkyClock clock) {
    Rotation horizon = clock.horizon(0.5);
    return look.wanted()
        .map(
            wanted -> wanted.wanders() ? Figures.at(wanted.body(), clock.middle()) : wanted.fixed())
        .filter(figure -> horizon.apply(figure.middle()).latitude() < 0)
        .map(
            figure ->
                look.name() + " is not looked at: it is below the horizon " + then(clock) + ".");
  }

  private Optional<String> follow(SkyAsk ask) {
    return Optional.ofNullable(ask.follow())
        .filter(id -> Wanted.of(id, figures).isEmpty())
        .map(
            id ->
                "Nothing called " + id + " is known in the sky, so the camera does not follow it.");
  }

  private String name(String id) {
    if (Figures.body(id).isPresent()) {
      Body body = Figures.body(id).get();
      return body == Body.MOON ? "The Moon" : body.name().charAt(0) + id.substring(1);
    }
    return Optional.ofNullable(sky.constellations().get(id))
        .or(() -> Optional.ofNullable(sky.asterisms().get(id)))
        .map(Constellation::names)
        .map(names -> names.en())
        .orElse(id);
  }
}
