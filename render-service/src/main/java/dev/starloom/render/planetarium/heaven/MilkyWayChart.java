package dev.starloom.render.planetarium.heaven;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.sky.Camera;
import dev.starloom.sky.Rotation;
import dev.starloom.sky.Vector;
import java.util.stream.IntStream;

/**
 * The Milky Way as painted once for a shot by a camera that sees a little more than the shot shows.
 * The costly look is worked out for every second cell, then mixed; rows are painted on all cores.
 * The glow fades out towards the chart's edges.
 */
final class MilkyWayChart {
  private static final float BRIGHTNESS = 0.26f;
  private static final double BELOW_GROUND = -0.06;
  private static final int BLOCK = 24;
  private static final double EDGE = 0.05;

  private final Camera camera;
  private final int width;
  private final int height;
  private final int columns;
  private final int rows;
  private final float[] density;
  private final float[] lanes;
  private final float[] cores;
  private final float[] glow;
  private final int blocks;
  private final boolean[] lit;

  /**
   * @param sky from the local frame in the middle of the shot to J2000.0
   */
  MilkyWayChart(Camera camera, int width, int height, Rotation sky, MilkyWayPaint paint) {
    this.camera = camera;
    this.width = width;
    this.height = height;
    columns = width / 2 + 2;
    rows = height / 2 + 2;
    density = new float[columns * rows];
    lanes = new float[columns * rows];
    cores = new float[columns * rows];
    glow = new float[width * height];
    blocks = width / BLOCK + 1;
    lit = new boolean[blocks * (height / BLOCK + 1)];
    IntStream.range(0, rows).parallel().forEach(row -> look(row, sky, paint));
    IntStream.range(0, height).parallel().forEach(this::glow);
    mark();
  }

  private void look(int row, Rotation sky, MilkyWayPaint paint) {
    for (int column = 0; column < columns; column++) {
      Vector local = camera.direction(2 * column + 0.5, 2 * row + 0.5);
      if (local.z() > BELOW_GROUND) {
        MilkyWayPaint.Look look = paint.at(sky.apply(local));
        int k = row * columns + column;
        density[k] = look.density();
        lanes[k] = look.lane();
        cores[k] = look.core();
      }
    }
  }

  private void glow(int y) {
    float fy = (y & 1) * 0.5f;
    double inside = Math.min(y + 0.5, height - y - 0.5) / (EDGE * height);
    for (int x = 0; x < width; x++) {
      int k = y / 2 * columns + x / 2;
      float fx = (x & 1) * 0.5f;
      float above = density[k] + (density[k + 1] - density[k]) * fx;
      float below = density[k + columns] + (density[k + columns + 1] - density[k + columns]) * fx;
      float lit = above + (below - above) * fy;
      if (lit > 0) {
        double side = Math.min(x + 0.5, width - x - 0.5) / (EDGE * width);
        float fade = (float) Curves.step(0, 1, Math.min(inside, side));
        int at = y * width + x;
        glow[at] = fade * (BRIGHTNESS * lit * (0.4f + 0.6f * lit) + grain(at, lit));
      }
    }
  }

  /** Starlight too faint to resolve: here and there a brighter grain. */
  private static float grain(int cell, float lit) {
    int hash = cell * 0x9E3779B1;
    hash ^= hash >>> 15;
    hash *= 0x85EBCA77;
    hash ^= hash >>> 13;
    float chance = (hash >>> 8) / (float) (1 << 24);
    float limit = 0.05f * lit;
    return chance < limit ? 0.09f * lit * (1 - chance / limit) : 0;
  }

  Camera camera() {
    return camera;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Brightness of each cell, row by row. */
  float[] glow() {
    return glow;
  }

  /** Whether there may be light in a cell or near it. */
  boolean lit(double x, double y) {
    return lit[(int) y / BLOCK * blocks + (int) x / BLOCK];
  }

  /** Share of red, green and blue in the glow of a cell. */
  float[] tint(double x, double y) {
    int k = (int) y / 2 * columns + (int) x / 2;
    float core = cores[k];
    float lane = lanes[k];
    return new float[] {
      0.54f + 0.54f * core, 0.75f + 0.20f * core - 0.05f * lane, 1.36f - 0.44f * core - 0.22f * lane
    };
  }

  /** Marks the blocks around each light, so that whatever starts in a dark block stays dark. */
  private void mark() {
    for (int k = 0; k < density.length; k++) {
      if (density[k] > 0) {
        int x = k % columns * 2 / BLOCK;
        int y = k / columns * 2 / BLOCK;
        for (int i = 0; i < 9; i++) {
          int bx = Math.max(0, Math.min(blocks - 1, x + i % 3 - 1));
          int by = Math.max(0, Math.min(height / BLOCK, y + i / 3 - 1));
          lit[by * blocks + bx] = true;
        }
      }
    }
  }
}
