package dev.starloom.sky;

import dev.starloom.contracts.story.Names;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a person names: bodies, constellations, Chinese figures and stars by their names in
 * four languages, constellations by abbreviation, stars as {@code HIP 91262}, and {@code
 * altitude,azimuth}. Case, spaces and a closing 座 or 자리 do not matter.
 */
public final class Targets {
  private static final Pattern HIP = Pattern.compile("hip(\\d{1,6})");
  private static final Pattern DIRECTION =
      Pattern.compile("([-+]?\\d+(?:\\.\\d+)?),([-+]?\\d+(?:\\.\\d+)?)");
  private static final Map<Body, List<String>> BODIES =
      Map.of(
          Body.SUN, List.of("Sun", "太阳", "太陽", "태양", "해", "日"),
          Body.MOON, List.of("Moon", "月亮", "月球", "月", "달"),
          Body.MERCURY, List.of("Mercury", "水星", "수성"),
          Body.VENUS, List.of("Venus", "金星", "금성", "太白"),
          Body.MARS, List.of("Mars", "火星", "화성", "荧惑"),
          Body.JUPITER, List.of("Jupiter", "木星", "목성", "岁星"),
          Body.SATURN, List.of("Saturn", "土星", "토성", "镇星"));

  private final SkyData sky;
  private final Map<String, Target> byName = new HashMap<>();

  public Targets(SkyData sky) {
    this.sky = sky;
    BODIES.forEach(
        (body, names) -> names.forEach(name -> add(name, new Target.Wanderer(names.get(0), body))));
    sky.constellations().values().forEach(this::add);
    for (Star star : sky.stars()) {
      sky.starNames(star.hip()).ifPresent(names -> add(names, star(star)));
    }
    sky.asterisms().values().forEach(this::add);
    Table.rows("aliases.csv").forEach(cells -> add(cells[0], joined(cells[0], cells[1])));
  }

  /** An id as above, or several joined by +. */
  private Target joined(String name, String ids) {
    if (!ids.contains("+")) {
      return find(ids).orElseThrow();
    }
    List<Star> stars =
        Arrays.stream(ids.split("\\+"))
            .flatMap(id -> ((Target.Stars) find(id).orElseThrow()).stars().stream())
            .toList();
    return new Target.Stars(name, stars);
  }

  private void add(Constellation figure) {
    var target = new Target.Stars(figure.names().en(), figure.stars());
    add(figure.id(), target);
    add(figure.names(), target);
  }

  private void add(Names names, Target target) {
    List.of(names.zh(), names.en(), names.ja(), names.ko()).forEach(name -> add(name, target));
  }

  /** The first bearer of a name keeps it. */
  private void add(String name, Target target) {
    byName.putIfAbsent(key(name), target);
  }

  private Target star(Star star) {
    String name = sky.starNames(star.hip()).map(Names::en).orElse("HIP " + star.hip());
    return new Target.Stars(name, List.of(star));
  }

  private static String key(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replace('ö', 'o').replaceAll("[\\s·_-]", "");
    return plain.length() > 1 ? plain.replaceAll("(座|자리)$", "") : plain;
  }

  /**
   * @throws IllegalArgumentException for a direction that does not exist
   */
  public Optional<Target> find(String name) {
    Matcher direction = DIRECTION.matcher(name.replace(" ", ""));
    if (direction.matches()) {
      double altitude = Double.parseDouble(direction.group(1));
      return Optional.of(new Target.Direction(altitude, Double.parseDouble(direction.group(2))));
    }
    Matcher hip = HIP.matcher(key(name));
    if (hip.matches()) {
      return sky.star(Integer.parseInt(hip.group(1))).map(this::star);
    }
    return Optional.ofNullable(byName.get(key(name)));
  }
}
