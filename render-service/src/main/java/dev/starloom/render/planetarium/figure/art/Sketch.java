package dev.starloom.render.planetarium.figure.art;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A drawing while it is read, line by line. */
final class Sketch {
  private static final double BLEND = 0.5;
  private static final String BETWEEN = "/";

  private final List<Group> groups = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<Stroke> strokes = new ArrayList<>();
  private double blend = BLEND;
  private double light = 1;
  private Placing placing = Placing.NONE;

  List<Group> groups() {
    close();
    return groups;
  }

  private void close() {
    if (!parts.isEmpty() || !strokes.isEmpty()) {
      groups.add(new Group(blend * placing.size(), light, parts, strokes));
      parts.clear();
      strokes.clear();
    }
  }

  /** Takes one line of words. */
  void add(String[] words) {
    switch (words[0]) {
      case "group" -> {
        close();
        blend = number(words, 1, BLEND);
        light = number(words, 2, 1);
      }
      case "limb" -> parts.add(new Part.Limb(path(words, 1, words.length, false)));
      case "shape" ->
          parts.add(
              new Part.Shape(
                  path(words, 2, words.length, true), number(words, 1, 1) * placing.size()));
      case "line" -> strokes.add(stroke(words, 1, path(words, 3, words.length, false)));
      case "loop" -> strokes.add(stroke(words, 1, path(words, 3, words.length, true)));
      case "fan" -> fan(words);
      case "plumes" -> plumes(words);
      default -> throw new IllegalArgumentException("unknown word: " + words[0]);
    }
  }

  /** Draws a part from another file: name, x, y, size, turn in degrees, and mirrored or not. */
  void use(String[] words, Function<String, Iterable<String>> files) {
    Placing outer = placing;
    close();
    double size = number(words, 4, 1);
    boolean mirrored = words.length > 6 && words[6].equals("mirrored");
    placing =
        new Placing(number(words, 2, 0), number(words, 3, 0), size, number(words, 5, 0), mirrored);
    for (String line : files.apply(words[1])) {
      String[] inner = line.replaceFirst("#.*", "").trim().split("\\s+");
      if (!inner[0].isEmpty()) {
        add(inner);
      }
    }
    close();
    placing = outer;
    blend = BLEND;
    light = 1;
  }

  /** Lines in equal steps from one path to another. */
  private void fan(String[] words) {
    int count = Integer.parseInt(words[1]);
    Path[] sides = sides(words, 4);
    for (int i = 0; i < count; i++) {
      strokes.add(stroke(words, 2, sides[0].towards(sides[1], share(i, count))));
    }
  }

  /** Limbs in equal steps from one path to another, each before the last. */
  private void plumes(String[] words) {
    int count = Integer.parseInt(words[1]);
    Path[] sides = sides(words, 2);
    for (int i = 0; i < count; i++) {
      close();
      parts.add(new Part.Limb(sides[0].towards(sides[1], share(i, count))));
    }
    close();
  }

  private static double share(int i, int count) {
    return count == 1 ? 0.5 : i / (double) (count - 1);
  }

  private Path[] sides(String[] words, int from) {
    int middle = Arrays.asList(words).indexOf(BETWEEN);
    return new Path[] {
      path(words, from, middle, false), path(words, middle + 1, words.length, false)
    };
  }

  private Stroke stroke(String[] words, int from, Path path) {
    return new Stroke(path, number(words, from, 0.1) * placing.size(), number(words, from + 1, 1));
  }

  private Path path(String[] words, int from, int to, boolean closed) {
    var points = new ArrayList<double[]>();
    for (int i = from; i < to; i++) {
      String[] cells = words[i].split(",");
      double radius = cells.length > 2 ? Double.parseDouble(cells[2]) : 0;
      points.add(placing.place(Double.parseDouble(cells[0]), Double.parseDouble(cells[1]), radius));
    }
    if (points.size() < 2) {
      throw new IllegalArgumentException("a path has two points or more");
    }
    return Path.through(points, closed);
  }

  private static double number(String[] words, int index, double otherwise) {
    return index < words.length ? Double.parseDouble(words[index]) : otherwise;
  }
}
