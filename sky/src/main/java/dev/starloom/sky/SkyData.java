package dev.starloom.sky;

import dev.starloom.contracts.story.Names;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The fixed sky: what the catalogues know. Immutable. */
public final class SkyData {
  private final List<Star> stars;
  private final Map<Integer, Star> starByHip;
  private final Map<String, Constellation> constellations;
  private final Map<String, Constellation> asterisms;
  private final Map<Integer, Names> starNames;
  private final MilkyWayOutline milkyWay;

  SkyData(
      Map<Integer, Star> starByHip,
      Map<String, Constellation> constellations,
      Map<String, Constellation> asterisms,
      Map<Integer, Names> starNames,
      MilkyWayOutline milkyWay) {
    this.stars = List.copyOf(starByHip.values());
    this.starByHip = Map.copyOf(starByHip);
    this.constellations = Collections.unmodifiableMap(new TreeMap<>(constellations));
    this.asterisms = Collections.unmodifiableMap(new TreeMap<>(asterisms));
    this.starNames = Map.copyOf(starNames);
    this.milkyWay = milkyWay;
  }

  /** Reads the catalogues on the classpath. */
  public static SkyData bundled() {
    return SkyDataReader.read();
  }

  /**
   * The same with every star where it is seen at a moment: proper motion and aberration done, still
   * in J2000.0 coordinates. Names and the Milky Way stay.
   */
  public SkyData at(Instant at) {
    var places = new StarPlaces(at);
    return moved(places::seen);
  }

  /** The same with every star put elsewhere. */
  public SkyData moved(UnaryOperator<Star> shift) {
    var moved = new LinkedHashMap<Integer, Star>();
    stars.forEach(star -> moved.put(star.hip(), shift.apply(star)));
    return new SkyData(
        moved, moved(constellations, moved), moved(asterisms, moved), starNames, milkyWay);
  }

  private static Map<String, Constellation> moved(
      Map<String, Constellation> figures, Map<Integer, Star> stars) {
    var moved = new LinkedHashMap<String, Constellation>();
    figures.forEach((id, figure) -> moved.put(id, figure.moved(star -> stars.get(star.hip()))));
    return moved;
  }

  /** All stars, the brightest first. */
  public List<Star> stars() {
    return stars;
  }

  public Optional<Star> star(int hip) {
    return Optional.ofNullable(starByHip.get(hip));
  }

  /** The 88 constellations by IAU abbreviation. */
  public Map<String, Constellation> constellations() {
    return constellations;
  }

  /**
   * The figures of the Chinese sky, 三垣二十八宿, by {@code CN} and three digits; 1 to 28 are the
   * mansions.
   */
  public Map<String, Constellation> asterisms() {
    return asterisms;
  }

  /** Proper name of a star; a language without one has the international name. */
  public Optional<Names> starNames(int hip) {
    return Optional.ofNullable(starNames.get(hip));
  }

  public MilkyWayOutline milkyWay() {
    return milkyWay;
  }
}
