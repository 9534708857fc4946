package dev.starloom.render.sky;

import dev.starloom.contracts.story.Names;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The fixed sky: what the catalogues know. Immutable. */
public final class SkyData {
  private final List<Star> stars;
  private final Map<Integer, Star> starByHip;
  private final Map<String, Constellation> constellations;
  private final Map<Integer, Names> starNames;
  private final MilkyWayOutline milkyWay;

  SkyData(
      Map<Integer, Star> starByHip,
      Map<String, Constellation> constellations,
      Map<Integer, Names> starNames,
      MilkyWayOutline milkyWay) {
    this.stars = List.copyOf(starByHip.values());
    this.starByHip = Map.copyOf(starByHip);
    this.constellations = Map.copyOf(constellations);
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
    var figures = new LinkedHashMap<String, Constellation>();
    constellations.forEach(
        (id, figure) -> figures.put(id, figure.moved(star -> moved.get(star.hip()))));
    return new SkyData(moved, figures, starNames, milkyWay);
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

  /** Proper name of a star; a language without one has the international name. */
  public Optional<Names> starNames(int hip) {
    return Optional.ofNullable(starNames.get(hip));
  }

  public MilkyWayOutline milkyWay() {
    return milkyWay;
  }
}
