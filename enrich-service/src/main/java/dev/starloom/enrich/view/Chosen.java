package dev.starloom.enrich.view;

import dev.starloom.sky.Observer;
import dev.starloom.sky.view.SkyPlan;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The sky of a shot.
 *
 * @param plans at least one
 * @param notes what is shown differently than asked, one sentence each
 */
public record Chosen(List<SkyPlan> plans, List<String> notes) {
  private static final long SECONDS_A_DEGREE = 240;
  private static final int COST_OF_MISSING = 100;
  private static final int COST_OF_TRAVEL = 10;

  public Chosen {
    plans = List.copyOf(plans);
    notes = List.copyOf(notes);
  }

  Observer place() {
    return plans.get(0).clock().observer();
  }

  /** How far it is from showing everything at once at a place, 0 for not at all. */
  int flaws(Observer home) {
    int travel = place().equals(home) ? 0 : COST_OF_TRAVEL;
    return notes.size() * COST_OF_MISSING + travel + plans.size() - 1;
  }

  /** The day in whose evening the night began, by the Sun of the place. */
  LocalDate evening() {
    return evening(plans.get(0));
  }

  static LocalDate evening(SkyPlan plan) {
    var clock = plan.clock();
    long shift = Math.round(clock.observer().longitude() * SECONDS_A_DEGREE);
    return clock
        .middle()
        .plusSeconds(shift)
        .minus(Duration.ofHours(12))
        .atOffset(ZoneOffset.UTC)
        .toLocalDate();
  }
}
