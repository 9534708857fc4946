package dev.starloom.sky.view;

import dev.starloom.sky.Body;
import dev.starloom.sky.Rotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for pictures of figures among the hours of a place. */
final class Search {
  private final Dome dome;
  private final Almanac almanac;
  private final Framing framing;
  private final Beauty beauty;
  private final double turn;
  private final Map<Place, Standing> standings = new HashMap<>();
  private final Map<Double, List<Rotation>> horizons = new HashMap<>();

  /** Where something stands at a sidereal time. */
  private record Place(String figure, double sidereal) {}

  Search(Dome dome, Almanac almanac, Framing framing, Beauty beauty, double turn) {
    this.dome = dome;
    this.almanac = almanac;
    this.framing = framing;
    this.beauty = beauty;
    this.turn = turn;
  }

  /**
   * Those figures, in order of importance, that one picture can hold: each if one holds it with
   * those taken before.
   */
  List<Wanted> together(List<Wanted> figures, List<Hour> hours) {
    List<Wanted> most = List.of();
    long best = 0;
    for (Hour hour : distinct(figures, hours)) {
      var taken = new ArrayList<Wanted>();
      long rank = 0;
      for (Wanted figure : figures) {
        taken.add(figure);
        boolean fits = framing.frame(stand(taken, hour)).isPresent();
        rank = 2 * rank + (fits ? 1 : 0);
        if (!fits) {
          taken.remove(figure);
        }
      }
      if (rank > best) {
        best = rank;
        most = taken;
      }
      if (taken.size() == figures.size()) {
        break;
      }
    }
    return most;
  }

  /** All pictures of all of the figures. */
  Scene scene(List<Wanted> group, List<Hour> hours) {
    var bySlot = new HashMap<Integer, Optional<Scene.Sight>>();
    boolean wandering = group.stream().anyMatch(Wanted::wanders);
    var seen = new ArrayList<Hour>();
    var sights = new ArrayList<Scene.Sight>();
    for (Hour hour : hours) {
      if (wandering) {
        bySlot.clear();
      }
      bySlot
          .computeIfAbsent(hour.slot(), slot -> sight(group, hour))
          .ifPresent(
              sight -> {
                seen.add(hour);
                sights.add(sight);
              });
    }
    boolean moon = group.stream().anyMatch(wanted -> wanted.body() == Body.MOON);
    return new Scene(group, List.copyOf(seen), List.copyOf(sights), moon);
  }

  private Optional<Scene.Sight> sight(List<Wanted> group, Hour hour) {
    List<Standing> figures = stand(group, hour);
    return framing
        .frame(figures)
        .map(aim -> new Scene.Sight(aim, beauty.of(aim, figures, dome.horizon(hour.sidereal()))));
  }

  /** One hour for each sidereal time, unless something wanders. */
  private static Collection<Hour> distinct(List<Wanted> figures, List<Hour> hours) {
    if (figures.stream().anyMatch(Wanted::wanders)) {
      return hours;
    }
    var bySlot = new LinkedHashMap<Integer, Hour>();
    hours.forEach(hour -> bySlot.putIfAbsent(hour.slot(), hour));
    return bySlot.values();
  }

  private List<Standing> stand(List<Wanted> figures, Hour hour) {
    return figures.stream().map(figure -> stand(figure, hour)).toList();
  }

  private Standing stand(Wanted wanted, Hour hour) {
    if (wanted.wanders()) {
      return stand(wanted.at(hour, dome.horizon(hour.sidereal()), almanac), hour);
    }
    return standings.computeIfAbsent(
        new Place(wanted.id(), hour.sidereal()), key -> stand(wanted.fixed(), hour));
  }

  private Standing stand(Figure figure, Hour hour) {
    return Standing.of(figure, horizons.computeIfAbsent(hour.sidereal(), this::horizons));
  }

  private List<Rotation> horizons(double sidereal) {
    return Stream.of(-0.5, 0.0, 0.5).map(share -> dome.horizon(sidereal + share * turn)).toList();
  }
}
