package dev.starloom.sky.view;

import dev.starloom.sky.Body;
import dev.starloom.sky.Observer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the pictures of a shot, seen from one place. Does not look at the seed. */
final class Casting {
  private static final int MOST_PICTURES = 3;
  private static final Instant YEAR = Instant.parse("2026-07-01T00:00:00Z");
  private static final double USUAL_FIELD = 80;

  private final SkyAsk ask;
  private final Calendar calendar;
  private final Observer place;
  private final Dome dome;
  private final Search search;
  private final Instant moment;
  private final int most;
  private final List<Scene> scenes = new ArrayList<>();

  Casting(SkyAsk ask, Observer place, Framing framing, Figures figures, Calendar calendar) {
    this.ask = ask;
    this.place = place;
    this.calendar = calendar;
    moment = ask.wish().at() == null ? null : SkyWishes.moment(ask.wish().at());
    dome = new Dome(place, moment == null ? around(ask.night()) : moment);
    Double field = ask.wish().fieldOfView();
    var speed = CameraMove.named(ask.camera()).speed();
    double turn = SkyClock.turn(speed, ask.seconds(), field == null ? USUAL_FIELD : field);
    search = new Search(dome, calendar.almanac(), framing, new Beauty(ask, figures), turn);
    most = ask.wish().lookAt() == null ? MOST_PICTURES : 1;
  }

  private static Instant around(Night night) {
    LocalDate date = night.date();
    return date == null ? YEAR : date.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /** Takes as many figures as can be shown, and returns the rest. */
  List<Wanted> take(List<Wanted> figures) {
    List<Wanted> rest = gather(figures, ask.night());
    var anyNight = new Night(ask.night().date(), null, null);
    boolean late = rest.isEmpty() || moment != null || anyNight.equals(ask.night());
    // a story may name a season and what that season does not show
    return late ? rest : gather(rest, anyNight);
  }

  private List<Wanted> gather(List<Wanted> figures, Night night) {
    List<Hour> hours = hours(figures, night);
    var rest = new ArrayList<>(figures);
    while (!rest.isEmpty() && scenes.size() < most) {
      List<Wanted> together = search.together(rest, hours);
      if (together.isEmpty()) {
        break;
      }
      scenes.add(search.scene(together, hours));
      rest.removeAll(together);
    }
    return rest;
  }

  /** Takes a picture of something fine if all of it can be seen with the figures. */
  boolean takeAll(List<Wanted> figures) {
    Scene scene = search.scene(figures, hours(figures, ask.night()));
    if (!scene.hours().isEmpty()) {
      scenes.add(scene);
    }
    return !scene.hours().isEmpty();
  }

  private List<Hour> hours(List<Wanted> figures, Night night) {
    if (moment != null) {
      return List.of(Evenings.exactly(moment, dome, calendar.almanac()));
    }
    boolean moon = figures.stream().anyMatch(f -> f.body() == Body.MOON);
    List<Hour> hours = calendar.hours(dome, night, moon);
    // wanderers stand elsewhere every night, which takes long to look through
    Stream<Hour> some = hours.stream();
    if (figures.stream().anyMatch(Wanted::wanders) && night.date() == null) {
      some = some.filter(hour -> hour.slot() % 2 == 0 && (!moon || Charm.fineMoon(hour)));
    }
    List<Hour> fewer = some.toList();
    return fewer.isEmpty() ? hours : fewer;
  }

  /** Whether something is in one of the pictures; nothing is in all of them. */
  boolean shows(Optional<Wanted> figure) {
    return figure.isEmpty()
        || scenes.stream().anyMatch(scene -> scene.figures().contains(figure.get()));
  }

  boolean isEmpty() {
    return scenes.isEmpty();
  }

  Scenes scenes() {
    return new Scenes(place, moment != null, scenes);
  }
}
