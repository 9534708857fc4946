package dev.starloom.enrich.view;

import dev.starloom.sky.view.Night;
import dev.starloom.sky.view.SkyAsk;
import java.time.LocalDate;
import java.util.List;

/**
 * What a shot of a story asks of the sky.
 *
 * @param ask for any evening
 * @param evenings of which the night is one; empty for any
 * @param moon {@code full}, {@code half} or {@code crescent} as the story tells it, or null
 */
public record Asked(SkyAsk ask, List<LocalDate> evenings, String moon) {
  public Asked {
    evenings = List.copyOf(evenings);
  }

  /** Whether any evening may be chosen. */
  boolean isFree() {
    return evenings.isEmpty() && ask.wish().at() == null;
  }

  /** The same on one evening. */
  SkyAsk on(LocalDate evening) {
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
