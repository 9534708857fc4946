package dev.starloom.sky.view;

import dev.starloom.contracts.story.SkyWish;
import dev.starloom.sky.Observer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where a story may take place. */
final class Places {
  private static final Map<String, Observer> HOMES =
      Map.of(
          "zh", new Observer(35, 105),
          "ja", new Observer(36, 138),
          "ko", new Observer(37, 127.5),
          "en", new Observer(40, -75));
  private static final double[] OTHER_LATITUDES = {10, -25, -40};

  private Places() {}

  /** The wished place alone; or where the language is spoken, then farther and farther south. */
  static List<Observer> of(SkyAsk ask) {
    SkyWish wish = ask.wish();
    if (wish.latitude() != null) {
      return List.of(new Observer(wish.latitude(), wish.longitude()));
    }
    Observer home = HOMES.getOrDefault(ask.language(), HOMES.get("en"));
    var places = new ArrayList<>(List.of(home));
    for (double latitude : OTHER_LATITUDES) {
      places.add(new Observer(latitude, home.longitude()));
    }
    return places;
  }
}
