package dev.starloom.sky.view;

import dev.starloom.sky.Vector;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How far the drawings of figures reach beyond their stars, so that a view holds them whole. The
 * drawings are under {@code /sky/art}; their format is described there.
 */
final class Bodies {
  private static final int DIRECTIONS = 8;
  private static final Pattern CENTRE = Pattern.compile("centre (\\S+) (\\S+).*");
  private static final Pattern POINT = Pattern.compile("(-?[\\d.]+),(-?[\\d.]+)");
  private static final Pattern PART =
      Pattern.compile("use \\S+ (-?[\\d.]+) (-?[\\d.]+) ([\\d.]+).*");

  /** Who else is drawn over a constellation. */
  private static final Map<String, String> TALES = Map.of("Lyr", "Weaver", "Aql", "Cowherd");

  /** For all: a drawing takes its time to read, and never changes. */
  private static final Map<String, List<Vector>> KNOWN = new ConcurrentHashMap<>();

  /** Outermost J2000.0 directions of what is drawn over a constellation; empty if nothing is. */
  List<Vector> reach(String constellation) {
    return KNOWN.computeIfAbsent(
        constellation,
        id ->
            Stream.of(id, TALES.getOrDefault(id, id))
                .distinct()
                .flatMap(drawing -> read(drawing).stream())
                .toList());
  }

  private static List<Vector> read(String drawing) {
    try (InputStream in = Bodies.class.getResourceAsStream("/sky/art/" + drawing + ".txt")) {
      if (in == null) {
        return List.of();
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return outermost(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Vector> outermost(List<String> lines) {
    Vector centre = null;
    var points = new ArrayList<double[]>();
    for (String line : lines) {
      Matcher head = CENTRE.matcher(line);
      if (head.matches()) {
        centre = new Vector(number(head, 1), number(head, 2), 0);
      } else if (!line.startsWith("#")) {
        add(line, points);
      }
    }
    var edge = new ArrayList<Vector>();
    for (int i = 0; i < DIRECTIONS; i++) {
      double angle = 2 * Math.PI * i / DIRECTIONS;
      edge.add(direction(centre, furthest(points, Math.cos(angle), Math.sin(angle))));
    }
    return edge;
  }

  private static void add(String line, List<double[]> points) {
    Matcher part = PART.matcher(line);
    if (part.matches()) {
      double half = number(part, 3) / 2;
      for (int side = -1; side <= 1; side += 2) {
        points.add(new double[] {number(part, 1) + side * half, number(part, 2)});
        points.add(new double[] {number(part, 1), number(part, 2) + side * half});
      }
    }
    Matcher point = POINT.matcher(line);
    while (point.find()) {
      points.add(new double[] {number(point, 1), number(point, 2)});
    }
  }

  private static double number(Matcher match, int group) {
    return Double.parseDouble(match.group(group));
  }

  private static double[] furthest(List<double[]> points, double x, double y) {
    double[] furthest = points.get(0);
    for (double[] point : points) {
      boolean further = point[0] * x + point[1] * y > furthest[0] * x + furthest[1] * y;
      furthest = further ? point : furthest;
    }
    return furthest;
  }

  /** From the stereographic plane around a centre given in degrees; x grows to the west. */
  private static Vector direction(Vector centre, double[] point) {
    double u = Math.toRadians(point[0]) / 2;
    double v = Math.toRadians(point[1]) / 2;
    double square = u * u + v * v;
    return Vector.spherical(centre.x() - 90, 0)
        .times(2 * u)
        .plus(Vector.spherical(centre.x(), centre.y() + 90).times(2 * v))
        .plus(Vector.spherical(centre.x(), centre.y()).times(1 - square))
        .times(1 / (1 + square));
  }
}
