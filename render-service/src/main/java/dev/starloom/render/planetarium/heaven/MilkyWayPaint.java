package dev.starloom.render.planetarium.heaven;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Noise;
import dev.starloom.sky.Galaxy;
import dev.starloom.sky.Vector;

/** How the Milky Way looks in a direction: its measured brightness, with clouds and dust in it. */
final class MilkyWayPaint {
  private static final float FAINTEST = 0.003f;

  private final MilkyWayMap map;
  private final Noise noise;

  MilkyWayPaint(MilkyWayMap map, Noise noise) {
    this.map = map;
    this.noise = noise;
  }

  /**
   * @param density brightness, 0 to about 1.5
   * @param lane how much of it dust hides, 0 to 1
   * @param core how near the galactic centre it is, 0 to 1
   */
  record Look(float density, float lane, float core) {
    static final Look NOTHING = new Look(0, 0, 0);
  }

  Look at(Vector j2000) {
    float density = map.at(j2000);
    if (density < FAINTEST) {
      return Look.NOTHING;
    }
    Vector galactic = Galaxy.FROM_J2000.apply(j2000);
    double x = j2000.x() * 9 + 40;
    double y = j2000.y() * 9 + 40;
    double z = j2000.z() * 9 + 40;
    float cloud = noise.fractal(x, y, z, 5);
    double dust = filaments(x * 0.9 + 31, y * 0.9, z * 0.9);
    double off = galactic.latitude() / 8;
    double lane = Curves.step(0.62, 0.88, dust) * Math.exp(-off * off);
    double lit = density * (0.55 + 0.9 * cloud) * (1 - 0.66 * lane);
    double core = Math.exp(-(1 - galactic.x()) * 2.5) * density;
    return new Look((float) lit, (float) lane, (float) core);
  }

  /** Ridged noise, 0 to 1: high along branching threads, as dust is. */
  private double filaments(double x, double y, double z) {
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
}
