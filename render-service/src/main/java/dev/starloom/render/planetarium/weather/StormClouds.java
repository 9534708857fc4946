package dev.starloom.render.planetarium.weather;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Rgb;
import java.util.List;

/** A bank of thundercloud over the horizon; lightning shines through it from within. */
final class StormClouds {
  private static final double TOP = 0.34;
  private static final double TOWARDS = 0.012;
  private static final Rgb BODY = new Rgb(0.0042f, 0.0066f, 0.0135f);
  private static final Rgb INNER = new Rgb(0.46f, 0.49f, 0.72f);

  private final Billows billows;
  private final List<Strike> strikes;

  StormClouds(long seed, List<Strike> strikes) {
    billows = new Billows(seed);
    this.strikes = strikes;
  }

  void draw(Frame frame) {
    Frame.Ground ground = frame.ground();
    var veil = new Veil(frame, 4, 4, ground.y() - TOP * ground.scale(), ground.y() + 1);
    double[] lights = strikes.stream().mapToDouble(s -> s.light(frame.seconds())).toArray();
    for (int row = 0; row < veil.rows(); row++) {
      row(veil, row, Math.max(0, veil.up(row)), frame.seconds(), lights);
    }
    veil.draw();
  }

  private void row(Veil veil, int row, double up, double seconds, double[] lights) {
    double y = up * 1.15 + 0.3;
    double floor = Math.max(0, up - 0.015) / TOP;
    float least = (float) (0.30 + 0.30 * floor);
    float[] nodes = veil.nodes();
    for (int column = 0; column < veil.columns(); column++) {
      double u = veil.u(column);
      double x = u * 0.50;
      float thick = billows.drifting(x + seconds * 0.003, y, seconds * 1.6);
      float cover = (float) Curves.step(least, least + 0.17, thick);
      if (cover < 0.002f) {
        continue;
      }
      float rim = thick - billows.drifting(x + seconds * 0.003, y + TOWARDS, seconds * 1.6);
      float inner = inner(lights, u, up) * (0.25f + 1.9f * thick * thick + 6 * Math.max(0, rim));
      float keep = 0.90f * cover;
      float lit = 0.8f + 9 * Math.max(0, rim);
      int k = veil.index(column, row);
      nodes[k] = keep;
      nodes[k + 1] = cover * (BODY.red() * lit + INNER.red() * inner);
      nodes[k + 2] = cover * (BODY.green() * lit + INNER.green() * inner);
      nodes[k + 3] = cover * (BODY.blue() * lit + INNER.blue() * inner);
    }
  }

  private float inner(double[] lights, double u, double up) {
    float sum = 0;
    for (int i = 0; i < lights.length; i++) {
      if (lights[i] > 0.01) {
        double off = u - strikes.get(i).u();
        double high = up - 0.12;
        sum += (float) lights[i] * Curves.exp((float) -(off * off * 11 + high * high * 26));
      }
    }
    return sum;
  }
}
