package dev.starloom.sky.view;

import dev.starloom.contracts.story.SkyWish;
import dev.starloom.sky.SkyData;
import java.util.List;

/** Asks that tests share, and the catalogue, which is slow to read. */
final class Asks {
  static final SkyData SKY = SkyData.bundled();
  static final SkyChoice CHOICE = new SkyChoice(SKY);
  static final int WIDTH = 320;
  static final int HEIGHT = 180;

  private Asks() {}

  static SkyAsk ask(List<String> figures, String camera, String language, long seed) {
    return new SkyAsk(figures, camera, null, language, seed, 8, WIDTH, HEIGHT, null, null);
  }

  static SkyAsk ask(String... figures) {
    return ask(List.of(figures), "still", "en", 1);
  }

  static SkyAsk at(Night night, String... figures) {
    return new SkyAsk(List.of(figures), "still", null, "zh", 1, 8, WIDTH, HEIGHT, null, night);
  }

  static SkyAsk wish(SkyWish wish, String camera, String... figures) {
    return new SkyAsk(List.of(figures), camera, null, "en", 1, 8, WIDTH, HEIGHT, wish, null);
  }

  static List<SkyPlan> choose(SkyAsk ask) {
    return CHOICE.choose(ask);
  }

  static List<String> notes(SkyAsk ask) {
    return CHOICE.notes(ask, CHOICE.choose(ask));
  }

  static List<List<String>> shown(SkyAsk ask) {
    return choose(ask).stream().map(plan -> plan.view().shows()).toList();
  }
}
