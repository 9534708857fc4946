package dev.starloom.sky.view;

import dev.starloom.contracts.story.SkyView;
import dev.starloom.sky.Observer;
import dev.starloom.sky.Rotation;
import dev.starloom.sky.SkyData;
import dev.starloom.sky.Sun;
import dev.starloom.sky.Vector;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Finds a night, a place and a view for the figures of a story. Depends on nothing but the ask. */
public final class SkyChoice {
  private static final Instant YEAR = Instant.parse("2026-01-01T00:00:00Z");
  // the rank of a candidate has a bit for each figure
  private static final int MOST_FIGURES = 48;
  private static final double DARK = -14;
  private static final int[] HOURS = {-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5};
  private static final int DAYS_BETWEEN = 10;
  private static final double[] OTHER_LATITUDES = {10, -25, -40};
  private static final Map<String, Observer> PLACES =
      Map.of(
          "zh", new Observer(35, 105),
          "ja", new Observer(36, 138),
          "ko", new Observer(37, 127.5),
          "en", new Observer(40, -75));

  /** Regions worth seeing when a story names nothing in the sky. */
  private static final List<List<String>> BACKDROPS =
      List.of(
          List.of("Cyg", "Lyr"),
          List.of("Sgr", "Sct"),
          List.of("Ori", "Tau"),
          List.of("Cas", "Per"),
          List.of("Aql", "Sct"),
          List.of("Sco"),
          List.of("Gem", "Aur"),
          List.of("Cyg", "Cep"));

  private final SkyData sky;
  private final Figures figures;

  public SkyChoice(SkyData sky) {
    this.sky = sky;
    figures = new Figures(sky);
  }

  private record Candidate(
      SkyClock clock, CameraPath path, List<Figure> shown, long rank, double beauty) {
    boolean betterThan(Candidate other) {
      return other == null || rank > other.rank || (rank == other.rank && beauty > other.beauty);
    }
  }

  /** The sky of a shot: one plan for each of its stretches, at least one. */
  public List<SkyPlan> choose(SkyAsk ask) {
    List<Figure> named =
        ask.figures().stream()
            .distinct()
            .limit(MOST_FIGURES)
            .map(figures::fixed)
            .flatMap(Optional::stream)
            .toList();
    var wanted = new ArrayList<>(named);
    if (named.stream().noneMatch(Figure::whole)) {
      wanted.addAll(backdrop(ask.seed()));
    }
    var framer = new Framer(CameraMove.named(ask.camera()), ask.width(), ask.height());
    Candidate best = bestPlace(ask, wanted, framer);
    if (best == null) {
      best = bestPlace(ask, backdrop(ask.seed()), framer);
    }
    List<Figure> shown = best.shown.stream().filter(named::contains).toList();
    var plan = new SkyPlan(best.clock, best.path, Stretch.WHOLE, shown);
    return again(ask, List.of(plan.view()));
  }

  /** The plans of a shot whose views are recorded; nothing is chosen. */
  public List<SkyPlan> again(SkyAsk ask, List<SkyView> views) {
    List<Stretch> stretches = Stretch.of(views.size(), ask.seconds());
    return IntStream.range(0, views.size())
        .mapToObj(i -> SkyPlan.of(views.get(i), ask, stretches.get(i), sky))
        .toList();
  }

  /** What a shot with these plans shows differently than asked, one sentence each. */
  public List<String> notes(SkyAsk ask, List<SkyPlan> plans) {
    return new SkyNotes(sky).of(ask, plans);
  }

  private List<Figure> backdrop(long seed) {
    int pick = new SplittableRandom(seed).nextInt(BACKDROPS.size());
    return BACKDROPS.get(pick).stream().map(id -> figures.fixed(id).orElseThrow()).toList();
  }

  private Candidate bestPlace(SkyAsk ask, List<Figure> wanted, Framer framer) {
    Observer home = PLACES.getOrDefault(ask.language(), PLACES.get("en"));
    Candidate best = bestNight(home, ask, wanted, framer);
    for (double latitude : OTHER_LATITUDES) {
      if (best != null && best.shown.size() == wanted.size()) {
        break;
      }
      Candidate there = bestNight(new Observer(latitude, home.longitude()), ask, wanted, framer);
      if (there != null && (best == null || there.rank > best.rank)) {
        best = there;
      }
    }
    return best;
  }

  private Candidate bestNight(Observer place, SkyAsk ask, List<Figure> wanted, Framer framer) {
    var random = new SplittableRandom(ask.seed());
    Candidate best = null;
    for (Instant at : nights(place)) {
      var clock =
          new SkyClock(
              place, at, SkyClock.turn(CameraMove.named(ask.camera()).speed(), ask.seconds(), 60));
      Candidate next = candidate(clock, wanted, framer, random.nextDouble());
      if (next != null && next.betterThan(best)) {
        best = next;
      }
    }
    return best;
  }

  /** Dark hours around local midnight over a year. */
  private static List<Instant> nights(Observer place) {
    var nights = new ArrayList<Instant>();
    Instant midnight = YEAR.minus(Duration.ofSeconds(Math.round(place.longitude() * 240)));
    for (int day = 0; day < 365; day += DAYS_BETWEEN) {
      for (int hour : HOURS) {
        Instant at = midnight.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour));
        if (Sun.altitude(at, place) < DARK) {
          nights.add(at);
        }
      }
    }
    return nights;
  }

  /** Takes the figures in order of importance, each if a view holds it with those before it. */
  private Candidate candidate(SkyClock clock, List<Figure> wanted, Framer framer, double chance) {
    var shown = new ArrayList<Figure>();
    CameraPath path = null;
    long rank = 0;
    for (Figure figure : wanted) {
      shown.add(figure);
      Optional<CameraPath> view = framer.frame(shown, clock);
      rank = 2 * rank + (view.isPresent() ? 1 : 0);
      if (view.isPresent()) {
        path = view.get();
      } else {
        shown.remove(figure);
      }
    }
    return path == null
        ? null
        : new Candidate(clock, path, shown, rank, beauty(clock, path, shown, chance));
  }

  /** Close views of upright figures with the Milky Way in them are the finest. */
  private double beauty(SkyClock clock, CameraPath path, List<Figure> shown, double chance) {
    Rotation horizon = clock.horizon(0.5);
    double upright =
        shown.stream()
            .filter(Figure::whole)
            .mapToDouble(f -> upright(f, horizon))
            .average()
            .orElse(0);
    var camera = path.at(0.5);
    double floor = path.skyFloor(camera);
    long plane =
        figures.fixed(Figures.MILKY_WAY).orElseThrow().points().stream()
            .filter(point -> path.shows(horizon.apply(point), camera, floor))
            .count();
    return 0.4 * upright
        - path.aim().fieldOfView() / 110
        + 0.03 * Math.min(plane, 10)
        + 0.3 * chance;
  }

  /** 1 where celestial north is up in the picture, -1 where it is down. */
  private static double upright(Figure figure, Rotation horizon) {
    Vector middle = figure.points().stream().reduce(new Vector(0, 0, 1e-9), Vector::plus).unit();
    Vector north = Vector.spherical(middle.longitude(), middle.latitude() + 90);
    Vector local = horizon.apply(middle);
    Vector up = Vector.spherical(local.longitude(), local.latitude() + 90);
    return horizon.apply(north).dot(up);
  }
}
