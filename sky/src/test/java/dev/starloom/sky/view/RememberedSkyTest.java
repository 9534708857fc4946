package dev.starloom.sky.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.SkyView;
import dev.starloom.sky.SkyData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedSkyTest {
  private static final SkyData SKY = SkyData.bundled();
  // the sky of a year takes long to compute
  private static final Night NOVEMBER = new Night(LocalDate.of(2026, 11, 12), null, null);
  private static final Night JULY = new Night(LocalDate.of(2026, 7, 12), null, null);

  private static List<SkyAsk> asks() {
    var asks = new ArrayList<SkyAsk>();
    for (long seed : new long[] {7, 8}) {
      for (List<String> figures : List.of(List.<String>of(), List.of("Ori", "Tau"))) {
        for (String language : List.of("en", "ja")) {
          asks.add(ask(figures, "still", language, seed, NOVEMBER));
        }
        asks.add(ask(figures, "still", "en", seed, JULY));
        asks.add(ask(figures, "track", "en", seed, NOVEMBER));
      }
    }
    return asks;
  }

  private static SkyAsk ask(
      List<String> figures, String camera, String language, long seed, Night night) {
    return new SkyAsk(figures, camera, null, language, seed, 8, 1280, 720, null, night);
  }

  private static List<SkyView> views(SkyChoice choice, SkyAsk ask) {
    return choice.choose(ask).stream().map(SkyPlan::view).toList();
  }

  @Test
  void a_choice_does_not_depend_on_what_was_asked_before() {
    List<SkyAsk> asks = asks();
    List<SkyAsk> backwards = new ArrayList<>(asks);
    Collections.reverse(backwards);
    var busy = new SkyChoice(SKY);
    backwards.forEach(busy::choose);

    assertThat(asks)
        .allSatisfy(ask -> assertThat(views(busy, ask)).isEqualTo(views(new SkyChoice(SKY), ask)));
  }
}
