package dev.starloom.enrich.view;

import dev.starloom.sky.SkyData;
import dev.starloom.sky.view.Night;
import dev.starloom.sky.view.SkyAsk;
import dev.starloom.sky.view.SkyChoice;
import dev.starloom.sky.view.SkyPlan;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Chooses the skies of a story. The night of its first shot is that of the others too, unless
 * another one shows more of what they name.
 */
public final class StorySky {
  private static final long SECONDS_A_DEGREE = 240;

  private final SkyChoice choice;

  StorySky(SkyChoice choice) {
    this.choice = choice;
  }

  public static StorySky under(SkyData sky) {
    return new StorySky(new SkyChoice(sky));
  }

  /** The notes of all shots; what is said of a figure is said once. */
  public static List<String> notes(List<Chosen> shots) {
    var byMatter = new LinkedHashMap<String, String>();
    for (Chosen shot : shots) {
      shot.notes().forEach(note -> byMatter.putIfAbsent(note.split(":", 2)[0], note));
    }
    return List.copyOf(byMatter.values());
  }

  /**
   * A shot's sky.
   *
   * @param notes what is shown differently than asked, one sentence each
   */
  public record Chosen(List<SkyPlan> plans, List<String> notes) {
    private boolean isWhole() {
      return notes.isEmpty() && plans.size() == 1;
    }

    private boolean showsMoreThan(Chosen other) {
      return notes.size() < other.notes.size()
          || notes.size() == other.notes.size() && plans.size() < other.plans.size();
    }

    /** The day in whose evening the night began, by the Sun of the place. */
    private LocalDate evening() {
      var clock = plans.get(0).clock();
      long shift = Math.round(clock.observer().longitude() * SECONDS_A_DEGREE);
      return clock
          .middle()
          .plusSeconds(shift)
          .minus(Duration.ofHours(12))
          .atOffset(ZoneOffset.UTC)
          .toLocalDate();
    }
  }

  /** One sky for each shot, in their order. */
  public List<Chosen> over(List<SkyAsk> asks) {
    var all = new ArrayList<Chosen>();
    LocalDate evening = null;
    for (SkyAsk ask : asks) {
      Chosen chosen = staying(ask, evening);
      evening = chosen.evening();
      all.add(chosen);
    }
    return all;
  }

  private Chosen staying(SkyAsk ask, LocalDate evening) {
    if (evening == null || ask.wish().at() != null || ask.night().date() != null) {
      return choose(ask);
    }
    Chosen same = choose(on(evening, ask));
    if (same.isWhole()) {
      return same;
    }
    Chosen any = choose(ask);
    return any.showsMoreThan(same) ? any : same;
  }

  private Chosen choose(SkyAsk ask) {
    List<SkyPlan> plans = choice.choose(ask);
    return new Chosen(plans, choice.notes(ask, plans));
  }

  private static SkyAsk on(LocalDate evening, SkyAsk ask) {
    var night = new Night(evening, ask.night().season(), ask.night().time());
    return new SkyAsk(
        ask.figures(),
        ask.camera(),
        ask.follow(),
        ask.language(),
        ask.seed(),
        ask.seconds(),
        ask.width(),
        ask.height(),
        ask.wish(),
        night);
  }
}
