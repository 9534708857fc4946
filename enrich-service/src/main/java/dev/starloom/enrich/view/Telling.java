package dev.starloom.enrich.view;

import dev.starloom.sky.Observer;
import dev.starloom.sky.view.SkyAsk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The search for the skies of one story. */
final class Telling {
  private final SkyMemory memory;
  private final List<Asked> shots;

  /** By what is asked for them. */
  private final Map<SkyAsk, Chosen> made = new HashMap<>();

  /** Figures that no night was found to show better. */
  private final Set<List<String>> hopeless = new HashSet<>();

  Telling(SkyMemory memory, List<Asked> shots) {
    this.memory = memory;
    this.shots = shots;
  }

  List<Chosen> chosen() {
    List<Chosen> told = fromNightOf(0);
    int worst = worst(told);
    if (isBetterAlone(worst, told)) {
      List<Chosen> other = fromNightOf(worst);
      told = flaws(other) < flaws(told) ? other : told;
    }
    return mended(told);
  }

  /** The night of one shot is that of all others that may have it. */
  private List<Chosen> fromNightOf(int anchor) {
    Chosen first = choose(shots.get(anchor));
    LocalDate evening = first.evening();
    var told = new ArrayList<Chosen>();
    for (int i = 0; i < shots.size(); i++) {
      Asked shot = shots.get(i);
      told.add(i == anchor ? first : shot.isFree() ? choose(shot.on(evening)) : choose(shot));
    }
    return told;
  }

  /** Each shot that is better by itself gets its own night. */
  private List<Chosen> mended(List<Chosen> told) {
    return IntStream.range(0, told.size())
        .mapToObj(i -> isBetterAlone(i, told) ? choose(shots.get(i)) : told.get(i))
        .toList();
  }

  private boolean isBetterAlone(int shot, List<Chosen> told) {
    Observer home = told.get(0).place();
    int flaws = told.get(shot).flaws(home);
    Asked asked = shots.get(shot);
    if (flaws == 0 || !asked.isFree() || hopeless.contains(asked.ask().figures())) {
      return false;
    }
    boolean better = choose(asked).flaws(home) < flaws;
    if (!better) {
      hopeless.add(asked.ask().figures());
    }
    return better;
  }

  private static int worst(List<Chosen> told) {
    Observer home = told.get(0).place();
    return IntStream.range(0, told.size())
        .boxed()
        .max(Comparator.comparingInt(i -> told.get(i).flaws(home)))
        .orElseThrow();
  }

  private static int flaws(List<Chosen> told) {
    return told.stream().mapToInt(shot -> shot.flaws(told.get(0).place())).sum();
  }

  private Chosen choose(Asked shot) {
    if (shot.evenings().isEmpty() || shot.ask().wish().at() != null) {
      return choose(shot.ask());
    }
    return shot.evenings().stream()
        .map(evening -> choose(shot.on(evening)))
        .reduce((a, b) -> b.flaws(a.place()) < a.flaws(a.place()) ? b : a)
        .orElseThrow();
  }

  private Chosen choose(SkyAsk ask) {
    Chosen before = made.get(ask);
    if (before != null) {
      return before;
    }
    Chosen chosen = memory.choose(ask);
    made.put(ask, chosen);
    return chosen;
  }
}
