package dev.starloom.enrich.view;

import dev.starloom.contracts.story.SkyView;
import dev.starloom.sky.view.SkyAsk;
import dev.starloom.sky.view.SkyChoice;
import dev.starloom.sky.view.SkyPlan;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses skies and remembers the latest choices: a search takes its time, and the shots of a story
 * ask nearly the same again. What is remembered is what would be chosen anew. Thread-safe.
 */
final class SkyMemory {
  private static final int MOST = 512;

  /** Shots up to this length are asked as if they had it: their sky turns no further. */
  private static final double USUAL_SECONDS = 8;

  private final SkyChoice choice;
  private final Map<SkyAsk, List<SkyView>> views =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<SkyAsk, List<SkyView>> eldest) {
              return size() > MOST;
            }
          });

  SkyMemory(SkyChoice choice) {
    this.choice = choice;
  }

  Chosen choose(SkyAsk ask) {
    SkyAsk usual = usual(ask);
    List<SkyView> known = views.get(usual);
    if (known == null) {
      known = choice.choose(usual).stream().map(SkyPlan::view).toList();
      views.put(usual, known);
    }
    List<SkyPlan> plans = choice.again(ask, known);
    return new Chosen(plans, choice.notes(ask, plans));
  }

  private static SkyAsk usual(SkyAsk ask) {
    return new SkyAsk(
        ask.figures(),
        ask.camera(),
        ask.follow(),
        ask.language(),
        ask.seed(),
        Math.max(USUAL_SECONDS, Math.ceil(ask.seconds())),
        ask.width(),
        ask.height(),
        ask.wish(),
        ask.night());
  }
}
