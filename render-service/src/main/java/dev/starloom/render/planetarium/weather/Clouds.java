package dev.starloom.render.planetarium.weather;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Palette;
import dev.starloom.render.planetarium.frame.Rgb;

/**
 * A broken layer of cloud in perspective: banks above the horizon, thin shreds higher up, with a
 * bright rim towards the light. The upper sky stays open.
 */
final class Clouds implements Layer {
  private static final double HIGHEST = 0.78;
  private static final double BANK = 0.30;
  private static final double TOWARDS = 0.012;
  private static final float RIM = 5.5f;

  private final Billows billows;
  private final Palette palette;
  private final Lamp lamp;

  /**
   * @param lamp the Moon, if it is up
   */
  Clouds(long seed, Palette palette, Lamp lamp) {
    billows = new Billows(seed);
    this.palette = palette;
    this.lamp = lamp;
  }

  @Override
  public void draw(Frame frame) {
    Frame.Ground ground = frame.ground();
    var veil = new Veil(frame, 8, 6, ground.y() - HIGHEST * ground.scale(), ground.y() + 1);
    Lamp.Spot spot = lamp.at(frame);
    for (int row = 0; row < veil.rows(); row++) {
      double up = veil.up(row);
      if (up > -0.02) {
        row(veil, row, Math.max(0, up), frame.seconds(), spot);
      }
    }
    veil.draw();
  }

  private void row(Veil veil, int row, double up, double seconds, Lamp.Spot spot) {
    double depth = 1 / (up + 0.11);
    double y = depth * 0.150;
    float least = (float) (0.455 + 0.15 * Curves.step(0.10, 0.50, up));
    float most = (float) (0.86 - 0.52 * Curves.step(BANK * 0.6, BANK * 1.5, up));
    float open = 1 - (float) Curves.step(0.52, HIGHEST, up);
    Rgb body = palette.middle().mix(palette.horizon(), 0.55 * Math.exp(-up * 7)).times(0.42);
    Rgb edge = palette.horizon().times(0.85).mix(spot.light(), 0.5 * spot.strength());
    Billows.Drift here = billows.drifting(y, seconds);
    Billows.Drift higher = billows.drifting(y + TOWARDS * 0.9, seconds);
    float[] nodes = veil.nodes();
    for (int column = 0; column < veil.columns(); column++) {
      double u = veil.u(column);
      double x = u * depth * 0.085;
      float thick = here.at(x);
      float cover = soft((thick - least) * 5.0f) * open;
      if (cover <= 0.002f) {
        continue;
      }
      double side = TOWARDS * Math.max(-1, Math.min(1, 3 * (spot.u() - u)));
      float rim = Math.max(0, thick - higher.at(x + side));
      float near = spot.near(u, up);
      float thin = cover * (1 - cover) * 4;
      float lit = (RIM * rim + 0.22f * thin) * cover + near * (0.35f * cover + thin);
      float dense = cover * most;
      int k = veil.index(column, row);
      nodes[k] = dense;
      nodes[k + 1] = dense * body.red() + most * lit * edge.red();
      nodes[k + 2] = dense * body.green() + most * lit * edge.green();
      nodes[k + 3] = dense * body.blue() + most * lit * edge.blue();
    }
  }

  private static float soft(float x) {
    float share = Math.max(0, Math.min(1, x));
    return share * share * (3 - 2 * share);
  }
}
