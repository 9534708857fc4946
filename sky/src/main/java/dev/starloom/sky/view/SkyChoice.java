package dev.starloom.sky.view;

import dev.starloom.contracts.story.RenderSpec;
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

/**
 * Finds a night, a place and a view for the figures of a story. Depends on nothing but the spec.
 */
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

  public SkyChoice(SkyData sky) {
    this.sky = sky;
  }

  private record Candidate(
      SkyClock clock, CameraPath path, List<Figure> shown, long rank, double beauty) {
    boolean betterThan(Candidate other) {
      return other == null || rank > other.rank || (rank == other.rank && beauty > other.beauty);
    }
  }

  public SkyPlan choose(RenderSpec spec, CameraMove move) {
    List<Figure> named =
        spec.scene().figures().stream()
            .distinct()
            .limit(MOST_FIGURES)
            .map(id -> Figure.of(id, sky))
            .flatMap(Optional::stream)
            .toList();
    var wanted = new ArrayList<>(named);
    if (named.stream().noneMatch(Figure::whole)) {
      wanted.addAll(backdrop(spec.seed()));
    }
    var framer = new Framer(move, spec.width(), spec.height());
    Candidate best = bestPlace(spec, wanted, framer);
    if (best == null) {
      best = bestPlace(spec, backdrop(spec.seed()), framer);
    }
    List<Figure> shown = best.shown.stream().filter(named::contains).toList();
    List<String> ids = shown.stream().map(Figure::id).toList();
    List<String> missing = spec.scene().figures().stream().filter(id -> !ids.contains(id)).toList();
    return new SkyPlan(best.clock, best.path, shown, missing);
  }

  private List<Figure> backdrop(long seed) {
    int pick = new SplittableRandom(seed).nextInt(BACKDROPS.size());
    return BACKDROPS.get(pick).stream().map(id -> Figure.of(id, sky).orElseThrow()).toList();
  }

  private Candidate bestPlace(RenderSpec spec, List<Figure> wanted, Framer framer) {
    Observer home = PLACES.getOrDefault(spec.language(), PLACES.get("en"));
    Candidate best = bestNight(home, spec, wanted, framer);
    for (double latitude : OTHER_LATITUDES) {
      if (best != null && best.shown.size() == wanted.size()) {
        break;
      }
      Candidate there = bestNight(new Observer(latitude, home.longitude()), spec, wanted, framer);
      if (there != null && (best == null || there.rank > best.rank)) {
        best = there;
      }
    }
    return best;
  }

  private Candidate bestNight(Observer place, RenderSpec spec, List<Figure> wanted, Framer framer) {
    var random = new SplittableRandom(spec.seed());
    Candidate best = null;
    for (Instant at : nights(place)) {
      var clock = new SkyClock(place, at, spec.seconds());
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
  private static Candidate candidate(
      SkyClock clock, List<Figure> wanted, Framer framer, double chance) {
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
  private static double beauty(SkyClock clock, CameraPath path, List<Figure> shown, double chance) {
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
        Figure.of(Figure.MILKY_WAY, null).orElseThrow().points().stream()
            .filter(point -> path.shows(horizon.apply(point), camera, floor))
            .count();
    return 0.4 * upright - path.fieldOfView() / 110 + 0.03 * Math.min(plane, 10) + 0.3 * chance;
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
