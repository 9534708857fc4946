package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Rgb;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A hall with upturned eaves between two smaller ones, some windows lit. */
final class Palace {
  private static final Rgb WALL = Rgb.display(0x0a0f1e);
  private static final Rgb WALL_FOOT = Rgb.display(0x04060d);
  private static final Rgb ROOF = Rgb.display(0x141d33);
  private static final Rgb ROOF_FOOT = Rgb.display(0x070b16);
  private static final Rgb WINDOW = Rgb.display(0xd08a45).times(0.75);

  private final LandTexture texture;
  private final Silhouette outline;

  Palace(LandTexture texture) {
    this.texture = texture;
    outline = new Silhouette(texture);
  }

  /**
   * @param centre u of the great hall
   */
  void paint(double centre) {
    for (int side = -1; side <= 1; side += 2) {
      hall(centre + side * 0.78, 0.115, 0.020, 1);
      gallery(centre + side * 0.47, 0.17);
    }
    hall(centre, 0.21, 0.072, 2);
    terrace(centre);
  }

  private void hall(double centre, double half, double ridge, int roofs) {
    double floor = 0.085;
    double storey = (floor + ridge) / (roofs + 0.9);
    for (int i = 0; i < roofs; i++) {
      double shrink = 1 - 0.26 * (roofs - 1 - i);
      double eaves = -ridge + storey * (i + 0.78);
      double wall = half * shrink * 0.78;
      outline.fill(
          new Rectangle2D.Double(
              centre - wall,
              eaves - 0.004,
              2 * wall,
              (i == roofs - 1 ? floor : eaves + storey * 0.4) - eaves + 0.004));
      outline.lay(WALL, WALL_FOOT);
      windows(centre, wall, eaves + storey * 0.16, storey * (i == roofs - 1 ? 0.62 : 0.2));
      roof(centre, half * shrink * 1.16, eaves, storey * 0.78);
      outline.lay(ROOF, ROOF_FOOT);
    }
  }

  /** A roof whose edges sweep up at the corners. */
  private void roof(double centre, double half, double eaves, double rise) {
    var roof = new Path2D.Double();
    double ridge = half * 0.46;
    roof.moveTo(centre - half, eaves - rise * 0.22);
    roof.quadTo(centre - ridge * 1.15, eaves - rise * 0.28, centre - ridge, eaves - rise);
    roof.lineTo(centre - ridge * 1.06, eaves - rise * 1.16);
    roof.quadTo(centre - ridge * 0.9, eaves - rise * 1.02, centre, eaves - rise * 1.02);
    roof.quadTo(
        centre + ridge * 0.9, eaves - rise * 1.02, centre + ridge * 1.06, eaves - rise * 1.16);
    roof.lineTo(centre + ridge, eaves - rise);
    roof.quadTo(centre + ridge * 1.15, eaves - rise * 0.28, centre + half, eaves - rise * 0.22);
    roof.quadTo(centre + half * 0.8, eaves + rise * 0.06, centre, eaves + rise * 0.07);
    roof.quadTo(centre - half * 0.8, eaves + rise * 0.06, centre - half, eaves - rise * 0.22);
    roof.closePath();
    outline.fill(roof);
  }

  private void gallery(double centre, double half) {
    outline.fill(new Rectangle2D.Double(centre - half, 0.045, 2 * half, 0.05));
    outline.lay(WALL, WALL_FOOT);
    windows(centre, half * 0.9, 0.056, 0.018);
    roof(centre, half, 0.05, 0.022);
    outline.lay(ROOF, ROOF_FOOT);
  }

  private void windows(double centre, double half, double top, double height) {
    int count = (int) Math.max(3, Math.round(half / 0.022));
    double pitch = 2 * half / count;
    for (int i = 0; i < count; i++) {
      double left = centre - half + pitch * (i + 0.22);
      outline.fill(new Rectangle2D.Double(left, top, pitch * 0.56, height));
      double warmth = 0.45 + 0.55 * Math.abs(Math.sin(i * 2.3 + half * 40));
      outline.lay(WINDOW.times(warmth), WINDOW.times(warmth * 0.3));
    }
  }

  private void terrace(double centre) {
    for (int step = 0; step < 4; step++) {
      double half = 0.42 + step * 0.14;
      double top = 0.082 + step * 0.022;
      outline.fill(new Rectangle2D.Double(centre - half, top, 2 * half, 0.3));
      outline.lay(Rgb.display(0x111a2c).times(1 - step * 0.17), Rgb.display(0x060912));
    }
    double width = -texture.u(0);
    outline.fill(new Rectangle2D.Double(-width, 0.165, 2 * width, 0.3));
    outline.lay(Rgb.display(0x0a101d), Rgb.display(0x04070d));
  }
}
