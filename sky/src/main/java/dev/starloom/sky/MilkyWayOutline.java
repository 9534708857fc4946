package dev.starloom.sky;

import java.util.List;

/**
 * Contours of the Milky Way's brightness.
 *
 * @param levels from the faintest contour, which holds all others, to the brightest; each a list of
 *     closed rings of J2000.0 right ascension and declination in alternation, in degrees. Right
 *     ascension runs on over 360 where a ring crosses the meridian. A point inside an odd number of
 *     rings is inside the contour
 */
public record MilkyWayOutline(List<List<float[]>> levels) {
  public MilkyWayOutline {
    levels = levels.stream().map(List::copyOf).toList();
  }
}
