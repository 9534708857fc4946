package dev.starloom.render.planetarium.heaven;

import dev.starloom.sky.MilkyWayOutline;
import dev.starloom.sky.Vector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Brightness of the Milky Way over the whole sky, 0 to 1, from its contours: each contour adds one
 * step, then the steps are blurred.
 */
public final class MilkyWayMap {
  private static final int WIDTH = 1080;
  private static final int HEIGHT = WIDTH / 2;
  private static final double CELL = 360.0 / WIDTH;
  private static final float[] STEP = {0.16f, 0.18f, 0.22f, 0.22f, 0.22f};
  private static final double BLUR = 1.3;
  private static final int BLURS = 3;

  private final float[] cells = new float[WIDTH * HEIGHT];

  public MilkyWayMap(MilkyWayOutline outline) {
    for (int level = 0; level < outline.levels().size(); level++) {
      fill(outline.levels().get(level), STEP[level]);
    }
    for (int i = 0; i < BLURS; i++) {
      blurRows();
      blurColumns();
    }
  }

  public float at(Vector j2000) {
    double x = j2000.longitude() / CELL - 0.5;
    double y = Math.max(0, Math.min(HEIGHT - 1.001, (90 - j2000.latitude()) / CELL - 0.5));
    int xi = (int) Math.floor(x);
    int yi = (int) y;
    float fx = (float) (x - xi);
    float fy = (float) (y - yi);
    float top = cell(xi, yi) * (1 - fx) + cell(xi + 1, yi) * fx;
    float bottom = cell(xi, yi + 1) * (1 - fx) + cell(xi + 1, yi + 1) * fx;
    return top * (1 - fy) + bottom * fy;
  }

  private float cell(int x, int y) {
    return cells[y * WIDTH + Math.floorMod(x, WIDTH)];
  }

  /**
   * Walks down each meridian from the celestial north pole, which is outside, and fills between
   * every second pair of crossings.
   */
  private void fill(List<float[]> rings, float step) {
    List<List<Double>> crossings = new ArrayList<>();
    for (int x = 0; x < WIDTH; x++) {
      crossings.add(new ArrayList<>());
    }
    for (float[] ring : rings) {
      for (int i = 0; i + 3 < ring.length; i += 2) {
        cross(crossings, ring[i], ring[i + 1], ring[i + 2], ring[i + 3]);
      }
    }
    for (int x = 0; x < WIDTH; x++) {
      List<Double> column = crossings.get(x);
      Collections.sort(column);
      for (int i = 0; i < column.size(); i += 2) {
        double end = i + 1 < column.size() ? column.get(i + 1) : HEIGHT;
        fillColumn(x, column.get(i), end, step);
      }
    }
  }

  private static void cross(
      List<List<Double>> crossings, double ra0, double dec0, double ra1, double dec1) {
    double x0 = ra0 / CELL - 0.5;
    double x1 = ra1 / CELL - 0.5;
    int first = (int) Math.ceil(Math.min(x0, x1));
    for (int x = first; x < Math.max(x0, x1); x++) {
      double dec = dec0 + (dec1 - dec0) * (x - x0) / (x1 - x0);
      crossings.get(Math.floorMod(x, WIDTH)).add((90 - dec) / CELL);
    }
  }

  private void fillColumn(int x, double from, double to, float step) {
    for (int y = (int) from; y < Math.min(HEIGHT, to); y++) {
      double cover = Math.min(y + 1, to) - Math.max(y, from);
      cells[y * WIDTH + x] += (float) (step * cover);
    }
  }

  private void blurRows() {
    float[] row = new float[WIDTH];
    for (int y = 0; y < HEIGHT; y++) {
      double shrink = Math.max(0.1, Math.cos(Math.toRadians(90 - (y + 0.5) * CELL)));
      int radius = (int) Math.round(BLUR / CELL / shrink);
      float sum = 0;
      for (int x = -radius; x <= radius; x++) {
        sum += cell(x, y);
      }
      for (int x = 0; x < WIDTH; x++) {
        row[x] = sum / (2 * radius + 1);
        sum += cell(x + radius + 1, y) - cell(x - radius, y);
      }
      System.arraycopy(row, 0, cells, y * WIDTH, WIDTH);
    }
  }

  private void blurColumns() {
    int radius = (int) Math.round(BLUR / CELL);
    float[] column = new float[HEIGHT];
    for (int x = 0; x < WIDTH; x++) {
      float sum = 0;
      for (int y = -radius; y <= radius; y++) {
        sum += cells[clamp(y) * WIDTH + x];
      }
      for (int y = 0; y < HEIGHT; y++) {
        column[y] = sum / (2 * radius + 1);
        sum += cells[clamp(y + radius + 1) * WIDTH + x] - cells[clamp(y - radius) * WIDTH + x];
      }
      for (int y = 0; y < HEIGHT; y++) {
        cells[y * WIDTH + x] = column[y];
      }
    }
  }

  private static int clamp(int y) {
    return Math.max(0, Math.min(HEIGHT - 1, y));
  }
}
