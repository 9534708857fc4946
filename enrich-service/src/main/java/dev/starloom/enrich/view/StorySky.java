package dev.starloom.enrich.view;

import dev.starloom.sky.Observer;
import dev.starloom.sky.SkyData;
import dev.starloom.sky.view.SkyAsk;
import dev.starloom.sky.view.SkyChoice;
import dev.starloom.sky.view.SkyPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Chooses the skies of a story: one night and one place for all of its shots, but for a shot that
 * another night shows better.
 */
public final class StorySky {
  private final SkyChoice choice;

  public StorySky(SkyData sky) {
    choice = new SkyChoice(sky);
  }

  /** One sky for each shot, in their order. */
  public List<Chosen> over(List<Asked> shots) {
    List<Chosen> told = fromNightOf(0, shots);
    Observer home = told.get(0).place();
    int worst = worst(told, home);
    if (worst > 0 && shots.get(worst).isFree()) {
      List<Chosen> other = fromNightOf(worst, shots);
      if (flaws(other) < flaws(told)) {
        told = other;
      }
    }
    return mended(told, shots);
  }

  /** The night of one shot is that of all others that may have it. */
  private List<Chosen> fromNightOf(int anchor, List<Asked> shots) {
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
  private List<Chosen> mended(List<Chosen> told, List<Asked> shots) {
    Observer home = told.get(0).place();
    var mended = new ArrayList<Chosen>();
    for (int i = 0; i < told.size(); i++) {
      Chosen common = told.get(i);
      boolean good = common.flaws(home) == 0 || !shots.get(i).isFree();
      Chosen own = good ? common : choose(shots.get(i));
      mended.add(own.flaws(home) < common.flaws(home) ? own : common);
    }
    return mended;
  }

  private static int worst(List<Chosen> told, Observer home) {
    return IntStream.range(0, told.size())
        .boxed()
        .max(Comparator.comparingInt(i -> told.get(i).flaws(home)))
        .filter(i -> told.get(i).flaws(home) > 0)
        .orElse(0);
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
    List<SkyPlan> plans = choice.choose(ask);
    return new Chosen(plans, choice.notes(ask, plans));
  }
}
