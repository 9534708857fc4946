package dev.starloom.render.planetarium.heaven;

import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Rgb;
import dev.starloom.sky.Rotation;
import dev.starloom.sky.Vector;
import java.util.ArrayList;
import java.util.List;

/** Starlight of the Milky Way too faint to resolve: here and there a brighter grain. */
final class Grains {
  private static final int TRIES = 4;
  private static final float SHARE = 0.05f;
  private static final float STRENGTH = 0.09f;

  /** A grain is about as large as a pixel. */
  private static final int SIZE = 3;

  private record Grain(Vector local, Rgb light) {}

  private final List<Grain> grains = new ArrayList<>();

  /**
   * @param area pixels of the picture a cell of the chart
   */
  Grains(MilkyWayChart chart, double area) {
    for (int cell = 0; cell < chart.width() * chart.height(); cell++) {
      float density = chart.density(cell);
      for (int i = 0; i < TRIES && density > 0; i++) {
        int hash = hash(TRIES * cell + i);
        float chance = share(hash);
        float limit = SHARE * density;
        if (chance < limit) {
          float strength = STRENGTH * density * (1 - chance / limit);
          grains.add(grain(chart, cell, hash(hash), strength * area / TRIES));
        }
      }
    }
  }

  private static Grain grain(MilkyWayChart chart, int cell, int hash, double strength) {
    double x = cell % chart.width() + share(hash);
    double y = cell / chart.width() + share(hash(hash));
    float[] tint = chart.tint(cell);
    Rgb light = new Rgb(tint[0], tint[1], tint[2]).times(strength);
    return new Grain(chart.camera().direction(x, y), light);
  }

  private static int hash(int number) {
    int hash = number * 0x9E3779B1;
    hash ^= hash >>> 15;
    hash *= 0x85EBCA77;
    return hash ^ hash >>> 13;
  }

  /** 0 to 1. */
  private static float share(int hash) {
    return (hash >>> 8) / (float) (1 << 24);
  }

  /**
   * @param now from the chart's local frame to that of the picture
   * @param bottom row before which they end
   */
  void draw(Frame frame, Rotation now, float strength, int bottom) {
    float[] across = new float[SIZE];
    float[] down = new float[SIZE];
    for (Grain grain : grains) {
      Vector local = now.apply(grain.local());
      double x = frame.camera().x(local) - 0.5;
      double y = frame.camera().y(local) - 0.5;
      if (x >= 1 && y >= 1 && x < frame.width() - 2 && y < bottom - 2) {
        Rgb light = MilkyWay.through(local, strength, grain.light());
        dab(frame, bell(x, across), bell(y, down), across, down, light);
      }
    }
  }

  /** Shares of three pixels in a line, by the quadratic spline. Returns the first of them. */
  private static int bell(double place, float[] shares) {
    int middle = (int) (place + 0.5);
    float off = (float) (place - middle);
    shares[0] = 0.5f * (0.5f - off) * (0.5f - off);
    shares[1] = 0.75f - off * off;
    shares[2] = 0.5f * (0.5f + off) * (0.5f + off);
    return middle - 1;
  }

  private static void dab(Frame frame, int left, int top, float[] across, float[] down, Rgb light) {
    for (int j = 0; j < SIZE; j++) {
      int k = ((top + j) * frame.width() + left) * 3;
      for (int i = 0; i < SIZE; i++, k += 3) {
        float share = across[i] * down[j];
        frame.add(k, share * light.red(), share * light.green(), share * light.blue());
      }
    }
  }
}
