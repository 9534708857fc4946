package dev.starloom.postprocess.subtitles;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Puts the parts of a translation under the parts of its original. The two are of different
 * lengths, so borders are sought at the same portion of each: at the end of a sentence or clause;
 * where there are too few of those, the whole translation stays if it is short, else words part it.
 */
final class Pairing {
  private static final double CLAUSE = 0.15;
  private static final double WEIGHT = 0.5;

  /** How far a border may be from its place, in parts. */
  private static final double NEAR = 0.6;

  private final String translation;
  private final List<LineBreaks.Break> breaks;

  private Pairing(String translation) {
    this.translation = translation;
    this.breaks = LineBreaks.of(translation, List.of());
  }

  /**
   * As many parts as the original has.
   *
   * @param isShort whether the whole translation can be under one cue
   */
  static List<String> split(String translation, List<String> original, boolean isShort) {
    int parts = original.size();
    if (parts == 1 || translation.isEmpty()) {
      return Collections.nCopies(parts, translation);
    }
    var pairing = new Pairing(translation);
    List<Integer> borders = pairing.borders(original, CLAUSE, NEAR);
    if (borders.isEmpty() && isShort) {
      return Collections.nCopies(parts, translation);
    }
    if (borders.isEmpty()) {
      borders = pairing.borders(original, LineBreaks.NEVER, parts);
    }
    return borders.isEmpty() ? Collections.nCopies(parts, translation) : pairing.cut(borders);
  }

  /** Empty if a border finds no place. */
  private List<Integer> borders(List<String> original, double worst, double reach) {
    double length = String.join("", original).length();
    var borders = new ArrayList<Integer>();
    int said = 0;
    for (String part : original.subList(0, original.size() - 1)) {
      said += part.length();
      double place = said / length * translation.length();
      int after = borders.isEmpty() ? 0 : borders.get(borders.size() - 1);
      double unit = (double) translation.length() / original.size();
      int border = nearest(place, after, unit, worst, reach);
      if (border < 0) {
        return List.of();
      }
      borders.add(border);
    }
    return borders;
  }

  private int nearest(double place, int after, double unit, double worst, double reach) {
    int nearest = -1;
    double least = LineBreaks.NEVER;
    for (LineBreaks.Break candidate : breaks) {
      double away = Math.abs(candidate.at() - place) / unit;
      double cost = away + WEIGHT * candidate.penalty();
      boolean fits = candidate.at() > after && candidate.penalty() <= worst && away <= reach;
      if (fits && cost < least) {
        least = cost;
        nearest = candidate.at();
      }
    }
    return nearest;
  }

  private List<String> cut(List<Integer> borders) {
    var parts = new ArrayList<String>();
    int from = 0;
    for (int border : borders) {
      parts.add(translation.substring(from, border).strip());
      from = border;
    }
    parts.add(translation.substring(from).strip());
    return parts;
  }
}
