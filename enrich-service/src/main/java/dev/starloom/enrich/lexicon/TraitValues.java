package dev.starloom.enrich.lexicon;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which words a trait can have; one that the director does not know would stop every story. */
final class TraitValues {
  private static final Set<String> GROUNDS =
      Set.of("sea", "cliff", "hills", "mountains", "snowfield", "grassland", "palace", "river");

  private static final Map<String, Set<String>> WORDS =
      Map.ofEntries(
          Map.entry("ground", GROUNDS),
          Map.entry("leans", GROUNDS),
          Map.entry("stage", Set.of("park", "playground", "street", "room", "kitchen")),
          Map.entry(
              "weather",
              Set.of("lightning", "aurora", "meteors", "waves", "rain", "snow", "fog", "clouds")),
          Map.entry("light", Set.of("fire")),
          Map.entry("time", Set.of("dawn", "day", "dusk", "night")),
          Map.entry("season", Set.of("spring", "summer", "autumn", "winter")),
          Map.entry("moon", Set.of("full", "half", "crescent")),
          Map.entry(
              "camera",
              Set.of(
                  "pan-left",
                  "pan-right",
                  "tilt-up",
                  "tilt-down",
                  "track",
                  "star-trails",
                  "push-in",
                  "pull-out",
                  "still")),
          Map.entry("aim", Set.of("before", "after")),
          Map.entry("mood", Set.of("wonder", "longing", "dread", "battle", "calm", "triumph")),
          Map.entry("turn", Set.of("climax")));

  /** Days that every month of the Chinese calendar has; not all have a thirtieth. */
  private static final String LUNAR = "([1-9]|1[0-2])-([1-9]|[12]\\d)";

  private TraitValues() {}

  /**
   * @throws IllegalArgumentException for a value that the key can't have
   */
  static void require(String key, String value) {
    if (!isKnown(key, value)) {
      throw new IllegalArgumentException("the trait %s can't be %s".formatted(key, value));
    }
  }

  private static boolean isKnown(String key, String value) {
    return switch (key) {
      case "date" -> isDate(value);
      case "lunar" -> value.matches(LUNAR);
      case "weather" -> WORDS.get(key).containsAll(List.of(value.split(",", -1)));
      default -> !WORDS.containsKey(key) || WORDS.get(key).contains(value);
    };
  }

  private static boolean isDate(String value) {
    try {
      MonthDay.parse("--" + value);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
