package dev.starloom.enrich.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a thing tells the director, as {@code key=value} pairs: {@code draw} (comma-separated ids of
 * what stands for it in the sky), {@code ground}, {@code leans} (a ground it suggests where none is
 * named), {@code stage} (what stands around in such a place), {@code weather} (one or several),
 * {@code light}, {@code time}, {@code season}, {@code date} (month-day), {@code lunar} (month-day
 * of the Chinese calendar), {@code moon} (how it is lit), {@code camera}, {@code aim} (where the
 * star of a tracking camera is named: {@code before} or {@code after}), {@code mood}, {@code turn};
 * and what it is: {@code culture} (one or several), {@code of} (the constellation it belongs to).
 */
public record Traits(Map<String, String> values) {
  private static final Set<String> KEYS =
      Set.of(
          "draw", "ground", "leans", "weather", "light", "time", "season", "date", "lunar", "moon",
          "camera", "aim", "mood", "turn", "culture", "of", "stage");

  public Traits {
    values = Map.copyOf(values);
    for (String key : values.keySet()) {
      if (!KEYS.contains(key)) {
        throw new IllegalArgumentException("the trait " + key + " is not known");
      }
    }
    values.forEach(TraitValues::require);
  }

  static Traits parse(String written) {
    return new Traits(
        Arrays.stream(written.strip().split(" "))
            .filter(pair -> !pair.isEmpty())
            .map(Traits::pair)
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
  }

  private static String[] pair(String written) {
    String[] pair = written.split("=", 2);
    if (pair.length < 2 || pair[1].isEmpty()) {
      throw new IllegalArgumentException("the trait " + written + " has no value");
    }
    return pair;
  }

  public Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  public List<String> draw() {
    return list("draw");
  }

  /** The values of a key that may have several. */
  public List<String> list(String key) {
    return value(key).map(all -> List.of(all.split(","))).orElse(List.of());
  }
}
