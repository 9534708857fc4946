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
 * named), {@code weather}, {@code time}, {@code mood}, {@code turn}.
 */
public record Traits(Map<String, String> values) {
  private static final Set<String> KEYS =
      Set.of("draw", "ground", "leans", "weather", "time", "mood", "turn");

  public Traits {
    values = Map.copyOf(values);
    if (!KEYS.containsAll(values.keySet())) {
      throw new IllegalArgumentException("Unknown trait in " + values);
    }
  }

  static Traits parse(String written) {
    return new Traits(
        Arrays.stream(written.strip().split(" +"))
            .filter(pair -> !pair.isEmpty())
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
  }

  public Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  public List<String> draw() {
    return value("draw").map(ids -> List.of(ids.split(","))).orElse(List.of());
  }
}
