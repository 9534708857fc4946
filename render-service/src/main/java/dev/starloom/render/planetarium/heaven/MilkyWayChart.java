package dev.starloom.render.planetarium.heaven;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.sky.Camera;
import dev.starloom.sky.Rotation;
import dev.starloom.sky.Vector;
import java.util.stream.IntStream;

/**
 * The glow of the Milky Way as painted once for a shot by a camera that sees a little more than the
 * shot shows; rows are painted on all cores. It fades out towards the chart's edges.
 */
final class MilkyWayChart {
  private static final float BRIGHTNESS = 0.26f;
  private static final double BELOW_GROUND = -0.06;
  private static final int BLOCK = 12;
  private static final double EDGE = 0.05;

  private final Camera camera;
  private final int width;
  private final int height;
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
    density = new float[width * height];
    lanes = new float[width * height];
    cores = new float[width * height];
    glow = new float[width * height];
    blocks = width / BLOCK + 1;
    lit = new boolean[blocks * (height / BLOCK + 1)];
    IntStream.range(0, height).parallel().forEach(row -> look(row, sky, paint));
    mark();
  }

  private void look(int row, Rotation sky, MilkyWayPaint paint) {
    double inside = Math.min(row + 0.5, height - row - 0.5) / (EDGE * height);
    for (int column = 0; column < width; column++) {
      Vector local = camera.direction(column + 0.5, row + 0.5);
      if (local.z() > BELOW_GROUND) {
        MilkyWayPaint.Look look = paint.at(sky.apply(local));
        int cell = row * width + column;
        double side = Math.min(column + 0.5, width - column - 0.5) / (EDGE * width);
        float fade = (float) Curves.step(0, 1, Math.min(inside, side));
        density[cell] = fade * look.density();
        lanes[cell] = look.lane();
        cores[cell] = look.core();
        glow[cell] = fade * BRIGHTNESS * look.density() * (0.4f + 0.6f * look.density());
      }
    }
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

  /** Brightness of a cell as measured, 0 to about 1.5. */
  float density(int cell) {
    return density[cell];
  }

  /**
   * Light between the middles of cells.
   *
   * @param x column, 0 in the middle of the first cell, below {@code width() - 1}
   * @param y row likewise
   */
  float glow(float x, float y) {
    int column = (int) x;
    int row = (int) y;
    float fx = x - column;
    int k = row * width + column;
    float above = glow[k] + (glow[k + 1] - glow[k]) * fx;
    float below = glow[k + width] + (glow[k + width + 1] - glow[k + width]) * fx;
    return above + (below - above) * (y - row);
  }

  /** Whether there may be light in a cell or near it. */
  boolean lit(double x, double y) {
    return lit[(int) y / BLOCK * blocks + (int) x / BLOCK];
  }

  /** Share of red, green and blue in the glow of a cell. */
  float[] tint(int cell) {
    float core = cores[cell];
    float lane = lanes[cell];
    return new float[] {
      0.54f + 0.54f * core, 0.75f + 0.20f * core - 0.05f * lane, 1.36f - 0.44f * core - 0.22f * lane
    };
  }

  /** Marks the blocks around each light, so that whatever starts in a dark block stays dark. */
  private void mark() {
    for (int k = 0; k < density.length; k++) {
      if (density[k] > 0) {
        int x = k % width / BLOCK;
        int y = k / width / BLOCK;
        for (int i = 0; i < 9; i++) {
          int bx = Math.max(0, Math.min(blocks - 1, x + i % 3 - 1));
          int by = Math.max(0, Math.min(height / BLOCK, y + i / 3 - 1));
          lit[by * blocks + bx] = true;
        }
      }
    }
  }
}
