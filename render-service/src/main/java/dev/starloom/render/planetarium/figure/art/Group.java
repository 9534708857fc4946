package dev.starloom.render.planetarium.figure.art;

import java.util.List;

/**
 * Parts that melt into one body, with the lines on it. It lies before the groups named earlier.
 *
 * @param blend degrees over which its parts melt together
 * @param light strength of the body, 1 for the usual one
 */
record Group(double blend, double light, List<Part> parts, List<Stroke> strokes) {
  Group {
    parts = List.copyOf(parts);
    strokes = List.copyOf(strokes);
  }

  Group turned(double radians) {
    return new Group(
        blend,
        light,
        parts.stream().map(part -> part.turned(radians)).toList(),
        strokes.stream().map(stroke -> stroke.turned(radians)).toList());
  }
}
