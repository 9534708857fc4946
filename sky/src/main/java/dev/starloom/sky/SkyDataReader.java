package dev.starloom.sky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.starloom.contracts.story.Names;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the catalogues under {@code /sky}; see the licence beside them. */
final class SkyDataReader {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double KM_S_OF_A_UNIT_A_YEAR = 4.74047;
  private static final double MILLIARCSECONDS = 3_600_000;

  private SkyDataReader() {}

  static SkyData read() {
    Map<Integer, Star> stars = stars();
    return new SkyData(
        stars,
        figures("constellations.json", stars),
        figures("asterisms.json", stars),
        starNames(),
        milkyWay());
  }

  private static Map<Integer, Star> stars() {
    var approaches = new LinkedHashMap<Integer, Double>();
    for (String[] cells : Table.rows("radial-motions.csv")) {
      double[] motion = Table.numbers(cells, 1);
      approaches.put(Integer.valueOf(cells[0]), motion[0] * motion[1] / KM_S_OF_A_UNIT_A_YEAR);
    }
    var stars = new LinkedHashMap<Integer, Star>();
    for (String[] cells : Table.rows("stars.csv")) {
      int hip = Integer.parseInt(cells[0]);
      stars.put(hip, star(hip, Table.numbers(cells, 1), approaches.getOrDefault(hip, 0.0)));
    }
    return stars;
  }

  /**
   * @param away motion along the line of sight in thousandths of a second of arc a year
   */
  private static Star star(int hip, double[] n, double away) {
    Vector direction = Vector.spherical(n[0], n[1]);
    Vector motion =
        Vector.spherical(n[0] + 90, 0)
            .times(n[4])
            .plus(Vector.spherical(n[0], n[1] + 90).times(n[5]))
            .plus(direction.times(away))
            .times(Math.toRadians(1 / MILLIARCSECONDS));
    return new Star(hip, direction, motion, n[2], n[3]);
  }

  private static Map<String, Constellation> figures(String file, Map<Integer, Star> stars) {
    var figures = new LinkedHashMap<String, Constellation>();
    for (var entry : json(file).properties()) {
      var lines = new ArrayList<List<Star>>();
      for (JsonNode chain : entry.getValue().get("lines")) {
        var line = new ArrayList<Star>();
        chain.forEach(hip -> line.add(stars.get(hip.intValue())));
        lines.add(line);
      }
      var figure = new Constellation(entry.getKey(), names(entry.getValue()), lines);
      figures.put(entry.getKey(), figure);
    }
    return figures;
  }

  private static Map<Integer, Names> starNames() {
    var names = new LinkedHashMap<Integer, Names>();
    for (var entry : json("star-names.json").properties()) {
      names.put(Integer.valueOf(entry.getKey()), names(entry.getValue()));
    }
    return names;
  }

  private static Names names(JsonNode node) {
    String en = node.get("en").textValue();
    return new Names(
        node.path("zh").asText(en), en, node.path("ja").asText(en), node.path("ko").asText(en));
  }

  private static MilkyWayOutline milkyWay() {
    var levels = new ArrayList<List<float[]>>();
    for (JsonNode level : json("milky-way.json")) {
      var rings = new ArrayList<float[]>();
      for (JsonNode ring : level) {
        float[] degrees = new float[ring.size()];
        for (int i = 0; i < degrees.length; i++) {
          degrees[i] = ring.get(i).intValue() / 100f;
        }
        rings.add(degrees);
      }
      levels.add(rings);
    }
    return new MilkyWayOutline(levels);
  }

  private static JsonNode json(String file) {
    try (InputStream in = Table.open(file)) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
