package dev.starloom.sky.view;

import dev.starloom.contracts.story.SkyView;
import dev.starloom.sky.Observer;
import dev.starloom.sky.SkyData;
import dev.starloom.sky.Targets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds night, place and view for a shot. Depends on nothing but the ask: equal asks get equal
 * plans. Safe for use by several threads.
 */
public final class SkyChoice {
  // the rank of a picture has a bit for each figure
  private static final int MOST_FIGURES = 48;

  // some 20 kB each, for a story that takes place in any night; some hundred bytes for one night
  private static final int MOST_FOUND = 512;

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
  private final Looks looks;
  private final Calendar calendar = new Calendar(new Almanac());
  private final Recent<SkyAsk, Scenes> found = new Recent<>(MOST_FOUND);
  private final Recent<SkyAsk, Scenes> backdrops = new Recent<>(MOST_FOUND);

  public SkyChoice(SkyData sky) {
    this.sky = sky;
    figures = new Figures(sky);
    looks = new Looks(() -> new Targets(sky));
  }

  /**
   * The sky of a shot: one plan, or several, one after the other, if its figures are never up
   * together. What the plans do not show is told by {@link #notes}.
   *
   * @throws IllegalArgumentException for a wish that {@link SkyWishes} finds wrong
   */
  public List<SkyPlan> choose(SkyAsk ask) {
    looks.require(ask.wish());
    List<Picture> pictures = scenes(ask).pictures(ask);
    List<Stretch> stretches = Stretch.of(pictures.size(), ask.seconds());
    CameraMove move = move(ask, pictures.size());
    return again(
        ask,
        IntStream.range(0, pictures.size())
            .mapToObj(i -> pictures.get(i).view(move, stretches.get(i)))
            .toList());
  }

  static CameraMove move(SkyAsk ask, int views) {
    CameraMove move = CameraMove.named(ask.camera());
    return views == 1 ? move : move.amongOthers();
  }

  /** The plans of a shot whose views are recorded; nothing is chosen. */
  public List<SkyPlan> again(SkyAsk ask, List<SkyView> views) {
    List<Stretch> stretches = Stretch.of(views.size(), ask.seconds());
    return IntStream.range(0, views.size())
        .mapToObj(i -> SkyPlan.of(views.get(i), ask, stretches.get(i), figures))
        .toList();
  }

  /** What a shot with these plans shows differently than asked, one sentence each. */
  public List<String> notes(SkyAsk ask, List<SkyPlan> plans) {
    return new SkyNotes(sky, figures, looks).of(ask, plans);
  }

  private List<Wanted> wanted(SkyAsk ask) {
    Stream<String> follow = Optional.ofNullable(ask.follow()).stream();
    return Stream.concat(ask.figures().stream(), follow)
        .distinct()
        .limit(MOST_FIGURES)
        .flatMap(id -> Wanted.of(id, figures).stream())
        .toList();
  }

  /** The seed decides nothing in them but where the search for something fine begins. */
  private Scenes scenes(SkyAsk ask) {
    Scenes scenes = found.get(seeded(ask, 0), this::scenesOfFigures);
    if (!scenes.scenes().isEmpty()) {
      return scenes;
    }
    int pick = new SplittableRandom(ask.seed()).nextInt(BACKDROPS.size());
    return backdrops.get(seeded(ask, pick), this::backdrop);
  }

  private static SkyAsk seeded(SkyAsk ask, long seed) {
    return new SkyAsk(
        ask.figures(),
        ask.camera(),
        ask.follow(),
        ask.language(),
        seed,
        ask.seconds(),
        ask.width(),
        ask.height(),
        ask.wish(),
        ask.night());
  }

  private Scenes scenesOfFigures(SkyAsk ask) {
    return looks.at(ask).flatMap(look -> looking(ask, look)).orElseGet(() -> free(ask));
  }

  /** One picture with the wished target in its middle, or nothing if it is never up. */
  private Optional<Scenes> looking(SkyAsk ask, Look look) {
    for (Observer place : Places.of(ask)) {
      var lens = new TargetLens(ask, look.id(), look.direction());
      var casting = new Casting(ask, place, lens, figures, calendar);
      var wanted = new ArrayList<>(look.wanted().stream().toList());
      wanted.addAll(wanted(ask));
      casting.take(wanted);
      boolean seen = casting.isEmpty() ? casting.takeAll(List.of()) : casting.shows(look.wanted());
      if (seen) {
        return Optional.of(casting.scenes());
      }
    }
    return Optional.empty();
  }

  /** Without any scene if no figure can be shown. */
  private Scenes free(SkyAsk ask) {
    Scenes scenes = freely(ask, framing(ask, Framer.LANDS)).scenes();
    // views that dissolve into each other share their land
    boolean several = scenes.scenes().size() > 1 && ask.wish().fieldOfView() == null;
    return several ? freely(ask, framing(ask, Framer.SHARED_LAND)).scenes() : scenes;
  }

  private static Framing framing(SkyAsk ask, double[] lands) {
    return ask.wish().fieldOfView() == null ? new Framer(ask, lands) : new WishedLens(ask);
  }

  private Casting freely(SkyAsk ask, Framing framing) {
    List<Wanted> wanted = wanted(ask);
    Casting best = null;
    int fewest = Integer.MAX_VALUE;
    for (Observer place : Places.of(ask)) {
      var casting = new Casting(ask, place, framing, figures, calendar);
      int missing = wanted.stream().anyMatch(Wanted::whole) ? casting.take(wanted).size() : 0;
      if (missing < fewest) {
        best = casting;
        fewest = missing;
      }
      if (missing == 0) {
        break;
      }
    }
    return best;
  }

  /**
   * Something fine, with the figures that can be there.
   *
   * @param ask with the number of the first thing to be tried as its seed
   */
  private Scenes backdrop(SkyAsk ask) {
    Casting casting = freely(ask, framing(ask, Framer.LANDS));
    int pick = (int) ask.seed();
    List<Wanted> wide = wanted(ask).stream().filter(figure -> !figure.whole()).toList();
    for (List<Wanted> with : List.of(wide, List.<Wanted>of())) {
      for (int i = 0; i < BACKDROPS.size(); i++) {
        List<String> ids = BACKDROPS.get((pick + i) % BACKDROPS.size());
        Stream<Wanted> fine = ids.stream().map(id -> Wanted.of(id, figures).orElseThrow());
        if (casting.takeAll(Stream.concat(with.stream(), fine).toList())) {
          return casting.scenes();
        }
      }
    }
    casting.takeAll(List.of());
    return casting.scenes();
  }
}
