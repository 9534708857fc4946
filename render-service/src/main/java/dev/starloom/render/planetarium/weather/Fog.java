package dev.starloom.render.planetarium.weather;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Palette;
import dev.starloom.render.planetarium.frame.Rgb;
import java.util.Arrays;

/** Banks of mist, one before the other, that drift over land and water at their own pace. */
final class Fog implements Layer {
  private static final double HIGHEST = 0.15;
  private static final double LOWEST = -0.34;

  private final Billows billows;
  private final Flashes flashes;
  private final Rgb colour;
  private final Bank[] banks = {
    new Bank(0.028, 0.040, 0.11, 0.010, 0.62),
    new Bank(-0.012, 0.022, 0.16, -0.014, 0.50),
    new Bank(-0.070, 0.030, 0.12, 0.022, 0.42),
    new Bank(-0.160, 0.050, 0.08, -0.034, 0.34)
  };

  /**
   * One bank.
   *
   * @param up height of its middle above the horizon
   * @param tall half its height
   * @param pattern how often its pattern repeats in a ground unit
   * @param drift ground units a second to the left
   * @param dense share of light it takes where it is thickest
   */
  private record Bank(double up, double tall, double pattern, double drift, double dense) {
    /** How far a height is from the middle, 1 for half the bank's height. */
    double off(double height) {
      return (height - up) / tall;
    }
  }

  Fog(long seed, Palette palette, Flashes flashes) {
    billows = new Billows(seed);
    this.flashes = flashes;
    colour = palette.horizon().mix(palette.middle(), 0.45).times(0.72);
  }

  @Override
  public void draw(Frame frame) {
    Frame.Ground ground = frame.ground();
    double top = ground.y() - HIGHEST * ground.scale();
    var veil = new Veil(frame, 8, 4, top, ground.y() - LOWEST * ground.scale());
    float flash = 1 + 3 * (float) flashes.at(frame.seconds());
    for (int row = 0; row < veil.rows(); row++) {
      row(veil, row, frame.seconds(), flash);
    }
    veil.draw();
  }

  private void row(Veil veil, int row, double seconds, float flash) {
    double up = veil.up(row);
    double[] clear = new double[veil.columns()];
    Arrays.fill(clear, 1 - 0.16 * Math.exp(-Math.abs(up) * 14));
    for (int i = 0; i < banks.length; i++) {
      if (Math.abs(banks[i].off(up)) <= 2) {
        through(banks[i], i, veil, up, seconds, clear);
      }
    }
    double open = Curves.step(HIGHEST * 0.5, HIGHEST, up);
    float[] nodes = veil.nodes();
    for (int column = 0; column < clear.length; column++) {
      float dense = (float) ((1 - clear[column]) * (1 - open));
      int k = veil.index(column, row);
      nodes[k] = dense;
      nodes[k + 1] = dense * colour.red() * flash;
      nodes[k + 2] = dense * colour.green() * flash;
      nodes[k + 3] = dense * colour.blue() * flash;
    }
  }

  /**
   * What a bank lets through along a row.
   *
   * @param clear gets multiplied by it
   */
  private void through(Bank bank, int which, Veil veil, double up, double seconds, double[] clear) {
    double off = bank.off(up);
    double rim = bank.dense() * (1 - Curves.step(1.4, 2, Math.abs(off)));
    Billows.Row shapes = billows.row(up * 0.9 + which * 0.41 + seconds * 0.0025);
    Billows.Row edges = billows.row(seconds * 0.004 + which * 0.17);
    for (int column = 0; column < clear.length; column++) {
      double x = (veil.u(column) + bank.drift() * seconds) * bank.pattern() + which * 0.29;
      double over = off - 0.9 * (edges.at(x * 2.3) - 0.5);
      double high = rim * Math.exp(-over * over * 1.3);
      clear[column] *= 1 - high * Curves.step(0.28, 0.72, shapes.at(x));
    }
  }
}
