package dev.starloom.render.planetarium.figure;

import dev.starloom.render.planetarium.figure.art.Art;
import dev.starloom.render.planetarium.figure.art.ArtReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    var names = new ArrayList<String>();
    var drawings = new ArrayList<Drawing>();
    for (String figure : figures) {
      String name = tale ? TALE.getOrDefault(figure, figure) : figure;
      if (!names.contains(name)) {
        names.add(name);
        add(drawings, name, figure);
      }
    }
    if (names.contains(WEAVER) && names.contains(COWHERD)) {
      drawings.removeIf(drawing -> drawing.figure().equals(SWAN));
      add(drawings, BRIDGE, figures.get(figures.size() - 1));
    }
    return drawings;
  }

  private static void add(List<Drawing> drawings, String name, String figure) {
    Optional<Art> art = ArtReader.read(name);
    art.ifPresent(drawn -> drawings.add(new Drawing(drawn, figure)));
  }
}
