package dev.starloom.render.sky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.starloom.contracts.story.Names;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the catalogues under {@code /sky}; see the licence beside them. */
final class SkyDataReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SkyDataReader() {}

  static SkyData read() {
    Map<Integer, Star> stars = stars();
    return new SkyData(stars, constellations(stars), starNames(), milkyWay());
  }

  private static Map<Integer, Star> stars() {
    var stars = new LinkedHashMap<Integer, Star>();
    try (var in =
        new BufferedReader(new InputStreamReader(open("stars.csv"), StandardCharsets.UTF_8))) {
      in.lines().skip(1).map(SkyDataReader::star).forEach(star -> stars.put(star.hip(), star));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stars;
  }

  private static Star star(String line) {
    String[] cell = line.split(",");
    return new Star(
        Integer.parseInt(cell[0]),
        Vector.spherical(Double.parseDouble(cell[1]), Double.parseDouble(cell[2])),
        Double.parseDouble(cell[3]),
        Double.parseDouble(cell[4]));
  }

  private static Map<String, Constellation> constellations(Map<Integer, Star> stars) {
    var constellations = new LinkedHashMap<String, Constellation>();
    for (var entry : json("constellations.json").properties()) {
      var lines = new ArrayList<List<Star>>();
      for (JsonNode chain : entry.getValue().get("lines")) {
        var line = new ArrayList<Star>();
        chain.forEach(hip -> line.add(stars.get(hip.intValue())));
        lines.add(line);
      }
      var constellation = new Constellation(entry.getKey(), names(entry.getValue()), lines);
      constellations.put(entry.getKey(), constellation);
    }
    return constellations;
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
    try (InputStream in = open(file)) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String file) {
    InputStream in = SkyDataReader.class.getResourceAsStream("/sky/" + file);
    if (in == null) {
      throw new IllegalStateException("catalogue is not on the classpath: " + file);
    }
    return in;
  }
}
