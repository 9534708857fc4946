package dev.starloom.render.planetarium.figure;

import dev.starloom.render.planetarium.figure.art.Art;
import dev.starloom.render.planetarium.figure.art.ArtReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which drawing belongs to which figure. In the languages that tell of the weaver and the cowherd,
 * Vega and Altair are those two, and magpies build a bridge between them.
 */
final class Drawings {
  private static final Set<String> TELL_OF_THE_WEAVER = Set.of("zh", "ja", "ko");
  private static final String WEAVER = "Weaver";
  private static final String COWHERD = "Cowherd";
  private static final String BRIDGE = "Magpies";
  private static final String SWAN = "Cyg";
  private static final Map<String, String> TALE =
      Map.of("Lyr", WEAVER, "HIP91262", WEAVER, "Aql", COWHERD, "HIP97649", COWHERD);

  private final boolean tale;

  Drawings(String language) {
    tale = TELL_OF_THE_WEAVER.contains(language);
  }

  /**
   * @param art drawn
   * @param figure whose entrance it follows
   */
  record Drawing(Art art, String figure) {}

  /** The drawings for figures that are shown together. */
  List<Drawing> of(List<String> figures) {
    var drawings = new ArrayList<Drawing>();
    named(figures)
        .forEach(
            (name, figure) ->
                ArtReader.read(name).ifPresent(art -> drawings.add(new Drawing(art, figure))));
    return drawings;
  }

  /** The names of what is drawn, from the back to the front. */
  List<String> names(List<String> figures) {
    return List.copyOf(named(figures).keySet());
  }

  private Map<String, String> named(List<String> figures) {
    var named = new LinkedHashMap<String, String>();
    for (String figure : figures) {
      named.putIfAbsent(tale ? TALE.getOrDefault(figure, figure) : figure, figure);
    }
    if (named.containsKey(WEAVER) && named.containsKey(COWHERD)) {
      named.remove(SWAN);
      named.put(BRIDGE, later(figures, named.get(WEAVER), named.get(COWHERD)));
    }
    return named;
  }

  private static String later(List<String> figures, String one, String other) {
    return figures.indexOf(one) > figures.indexOf(other) ? one : other;
  }
}
