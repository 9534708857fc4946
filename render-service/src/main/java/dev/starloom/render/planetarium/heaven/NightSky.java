package dev.starloom.render.planetarium.heaven;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Palette;
import dev.starloom.render.planetarium.frame.Rgb;

/** The dark blue between the stars, brighter towards the horizon. Fills the whole picture. */
public final class NightSky implements Layer {
  private final Palette palette;
  private final double emberAt;

  /**
   * @param emberAt where on the horizon the faint light is, in units of the ground's u
   */
  public NightSky(Palette palette, double emberAt) {
    this.palette = palette;
    this.emberAt = emberAt;
  }

  @Override
  public void draw(Frame frame) {
    float[] ember = new float[frame.width()];
    for (int x = 0; x < ember.length; x++) {
      double off = (x - frame.ground().x()) / frame.ground().scale() - emberAt;
      ember[x] = (float) Math.exp(-off * off * 2.2);
    }
    for (int y = 0; y < frame.height(); y++) {
      double up = Math.max(0, (frame.ground().y() - y) / frame.ground().scale());
      row(frame, y, base(up), palette.ember().times(0.42 * Math.exp(-up * 9)), ember);
    }
  }

  private Rgb base(double up) {
    Rgb high = palette.middle().mix(palette.zenith(), Curves.step(0.1, 0.75, up));
    return high.mix(palette.horizon(), 0.72 * Math.exp(-up * 6.5));
  }

  private static void row(Frame frame, int y, Rgb base, Rgb glow, float[] ember) {
    float[] light = frame.light();
    int k = y * frame.width() * 3;
    for (float share : ember) {
      light[k++] = base.red() + glow.red() * share;
      light[k++] = base.green() + glow.green() * share;
      light[k++] = base.blue() + glow.blue() * share;
    }
  }
}
