package dev.starloom.render.planetarium.heaven;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Noise;
import dev.starloom.sky.Camera;
import dev.starloom.sky.Galaxy;
import dev.starloom.sky.Rotation;
import dev.starloom.sky.Vector;

/**
 * The Milky Way. It is painted once, as seen by a slightly wider camera in the middle of the shot,
 * and every frame looks it up where its pixels point.
 */
public final class MilkyWay implements Layer {
  private static final double MARGIN = 1.34;
  private static final double DETAIL = 0.66;
  private static final int CELL = 16;
  private static final int BLOCK = 24;
  private static final float BRIGHTNESS = 0.15f;

  private final Camera chart;
  private final Rotation middle;
  private final int width;
  private final int height;
  private final float[] texture;
  private final boolean[] lit;

  /**
   * @param camera in the middle of the shot
   * @param middle from J2000.0 to the local frame in the middle of the shot
   */
  public MilkyWay(
      MilkyWayMap map,
      Camera camera,
      Rotation middle,
      int pictureWidth,
      int pictureHeight,
      Noise noise) {
    this.middle = middle;
    width = (int) (pictureWidth * MARGIN * DETAIL);
    height = (int) (pictureHeight * MARGIN * DETAIL);
    Vector forward = camera.direction(pictureWidth / 2.0, pictureHeight / 2.0);
    double field = 4 * Math.atan(Math.max(width, height) / (4 * camera.scale() * DETAIL));
    chart =
        new Camera(forward.longitude(), forward.latitude(), Math.toDegrees(field), width, height);
    texture = new float[width * height * 3];
    lit = new boolean[blocks(width) * blocks(height)];
    Rotation sky = middle.inverse();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        paint((y * width + x) * 3, sky.apply(chart.direction(x + 0.5, y + 0.5)), map, noise);
      }
    }
  }

  private static int blocks(int length) {
    return length / BLOCK + 1;
  }

  /** Marks the blocks around a place, so that whatever starts in a dark block stays in the dark. */
  private void mark(int x, int y) {
    for (int by = Math.max(0, (y - BLOCK) / BLOCK);
        by <= Math.min(height, y + BLOCK) / BLOCK;
        by++) {
      for (int bx = Math.max(0, (x - BLOCK) / BLOCK);
          bx <= Math.min(width, x + BLOCK) / BLOCK;
          bx++) {
        lit[by * blocks(width) + bx] = true;
      }
    }
  }

  private void paint(int k, Vector direction, MilkyWayMap map, Noise noise) {
    float density = map.at(direction);
    if (density < 0.003f) {
      return;
    }
    mark(k / 3 % width, k / 3 / width);
    Vector galactic = Galaxy.FROM_J2000.apply(direction);
    double x = direction.x() * 9 + 40;
    double y = direction.y() * 9 + 40;
    double z = direction.z() * 9 + 40;
    float cloud = noise.fractal(x, y, z, 5);
    double dust = filaments(noise, x * 0.9 + 31, y * 0.9, z * 0.9);
    double plane = Math.exp(-Math.pow(galactic.latitude() / 8, 2));
    double lane = Curves.step(0.62, 0.88, dust) * plane;
    double lit = density * (0.4 + 1.15 * cloud) * (1 - 0.66 * lane);
    double core = Math.exp(-(1 - galactic.x()) * 2.5) * density;
    double glow = BRIGHTNESS * lit * (0.25 + 0.75 * lit) + grain(k, lit);
    texture[k] = (float) (glow * (0.66 + 0.40 * core));
    texture[k + 1] = (float) (glow * (0.79 + 0.16 * core - 0.04 * lane));
    texture[k + 2] = (float) (glow * (1.22 - 0.26 * core - 0.12 * lane));
  }

  /** Ridged noise, 0 to 1: high along branching threads, as dust is. */
  private static double filaments(Noise noise, double x, double y, double z) {
    double sum = 0;
    double amplitude = 0.5;
    for (int i = 0; i < 5; i++) {
      double ridge = 1 - Math.abs(2 * noise.at(x, y, z) - 1);
      sum += amplitude * ridge * ridge;
      x = x * 2.1 + 7.3;
      y = y * 2.1 + 1.9;
      z = z * 2.1 + 4.1;
      amplitude *= 0.55;
    }
    return sum / 0.92;
  }

  /** Starlight too faint to resolve: here and there a brighter grain. */
  private static double grain(int k, double lit) {
    int hash = k * 0x9E3779B1;
    hash ^= hash >>> 15;
    hash *= 0x85EBCA77;
    hash ^= hash >>> 13;
    double chance = (hash >>> 8) / (double) (1 << 24);
    double limit = 0.05 * lit;
    return chance < limit ? 0.09 * lit * (1 - chance / limit) : 0;
  }

  @Override
  public void draw(Frame frame) {
    Rotation back = middle.after(frame.horizon().inverse());
    int columns = (frame.width() + CELL - 1) / CELL + 1;
    float[] above = nodes(frame, back, 0, columns);
    int lowest = (int) Math.min(frame.height(), frame.ground().y() + 2);
    for (int top = 0; top < lowest; top += CELL) {
      float[] below = nodes(frame, back, top + CELL, columns);
      for (int y = top; y < Math.min(top + CELL, lowest); y++) {
        row(frame, y, above, below, (y - top) / (float) CELL, columns);
      }
      above = below;
    }
  }

  /** Places in the texture for every sixteenth pixel of a row. */
  private float[] nodes(Frame frame, Rotation back, int y, int columns) {
    float[] places = new float[columns * 2];
    for (int i = 0; i < columns; i++) {
      Vector then = back.apply(frame.camera().direction(i * CELL + 0.5, y + 0.5));
      places[2 * i] = (float) chart.x(then) - 0.5f;
      places[2 * i + 1] = (float) chart.y(then) - 0.5f;
    }
    return places;
  }

  private void row(Frame frame, int y, float[] above, float[] below, float share, int columns) {
    int k = y * frame.width() * 3;
    for (int i = 0; i + 1 < columns; i++) {
      float u = above[2 * i] + (below[2 * i] - above[2 * i]) * share;
      float v = above[2 * i + 1] + (below[2 * i + 1] - above[2 * i + 1]) * share;
      float du = (above[2 * i + 2] + (below[2 * i + 2] - above[2 * i + 2]) * share - u) / CELL;
      float dv = (above[2 * i + 3] + (below[2 * i + 3] - above[2 * i + 3]) * share - v) / CELL;
      int end = Math.min(CELL, frame.width() - i * CELL);
      if (u < 0
          || v < 0
          || u >= width
          || v >= height
          || !lit[(int) v / BLOCK * blocks(width) + (int) u / BLOCK]) {
        k += 3 * end;
        continue;
      }
      for (int x = 0; x < end; x++, k += 3) {
        sample(frame.light(), k, u + du * x, v + dv * x);
      }
    }
  }

  private void sample(float[] light, int k, float u, float v) {
    int x = (int) u;
    int y = (int) v;
    if (u < 0 || v < 0 || x >= width - 1 || y >= height - 1) {
      return;
    }
    float fx = u - x;
    float fy = v - y;
    float a = (1 - fx) * (1 - fy);
    float b = fx * (1 - fy);
    float c = (1 - fx) * fy;
    float d = fx * fy;
    int t = (y * width + x) * 3;
    int s = t + width * 3;
    for (int i = 0; i < 3; i++) {
      light[k + i] +=
          a * texture[t + i] + b * texture[t + 3 + i] + c * texture[s + i] + d * texture[s + 3 + i];
    }
  }
}
