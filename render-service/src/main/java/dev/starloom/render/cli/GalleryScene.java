package dev.starloom.render.cli;

import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.contracts.story.Scene;
import dev.starloom.contracts.story.SkyView;
import dev.starloom.render.planetarium.PlanetariumEngine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture of the gallery; the list of them, and what its columns mean, is {@code gallery.txt}.
 *
 * @param still whether it is shown in full too
 * @param time share of the film's time
 */
record GalleryScene(String name, boolean still, String caption, RenderSpec spec, double time) {
  private static final String LIST = "/planetarium/gallery.txt";
  private static final int COLUMNS = 13;
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;
  private static final int FPS = 24;

  static List<GalleryScene> all() throws IOException {
    try (InputStream list = GalleryScene.class.getResourceAsStream(LIST)) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(GalleryScene::of)
          .toList();
    }
  }

  static GalleryScene of(String line) {
    String[] column = line.split("\\|", -1);
    if (column.length != COLUMNS) {
      throw new IllegalArgumentException("not " + COLUMNS + " columns: " + line);
    }
    for (int i = 0; i < column.length; i++) {
      column[i] = column[i].strip();
    }
    boolean still = column[0].endsWith("*");
    String name = still ? column[0].substring(0, column[0].length() - 1) : column[0];
    return new GalleryScene(name, still, column[12], spec(column), Double.parseDouble(column[9]));
  }

  private static RenderSpec spec(String[] column) {
    List<String> weather = words(column[3]);
    List<String> figures = words(column[1]);
    var scene =
        new Scene(
            figures,
            column[2],
            weather.isEmpty() ? "none" : weather.get(0),
            column[5],
            weather.subList(Math.min(1, weather.size()), weather.size()),
            column[4].isEmpty() ? null : column[4],
            null,
            null,
            views(column[11], figures));
    return new RenderSpec(
        PlanetariumEngine.ID,
        scene,
        "",
        "",
        column[7],
        column[6],
        Long.parseLong(column[10]),
        Double.parseDouble(column[8]),
        WIDTH,
        HEIGHT,
        FPS);
  }

  private static List<String> words(String column) {
    return column.isEmpty() ? List.of() : List.of(column.split("\\s+"));
  }

  private static List<SkyView> views(String column, List<String> figures) {
    List<String> words = words(column);
    if (words.isEmpty()) {
      return List.of();
    }
    var numbers = new ArrayList<Double>();
    words.subList(1, words.size()).forEach(word -> numbers.add(Double.valueOf(word)));
    return List.of(
        new SkyView(
            words.get(0),
            numbers.get(0),
            numbers.get(1),
            numbers.get(2),
            numbers.get(3),
            numbers.get(4),
            figures));
  }
}
