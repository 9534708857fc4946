package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Rgb;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A great hall with upturned eaves on a stepped terrace, wings at both sides, lamps behind it. */
final class Palace {
  private static final double FLOOR = 0.135;
  private static final Rgb DARK = Rgb.display(0x05080f);
  private static final Rgb WALL = Rgb.display(0x1a1218);
  private static final Rgb COLUMN = Rgb.display(0x2c1614);
  private static final Rgb ROOF = Rgb.display(0x182338);
  private static final Rgb RIM = Rgb.display(0x5f7aa0);
  private static final Rgb LAMP = Rgb.display(0xffb45e);

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
      hall(centre + side * 0.98, 0.15, 0.000, 1, 7);
      hall(centre + side * 0.62, 0.20, 0.045, 1, 11);
    }
    hall(centre, 0.33, -0.070, 2, 13);
    terrace(centre);
  }

  /**
   * @param half half the width of the lower eaves
   * @param ridge v of the roof's ridge
   * @param bays rooms side by side in the ground floor
   */
  private void hall(double centre, double half, double ridge, int roofs, int bays) {
    double storey = (FLOOR - ridge) / roofs;
    for (int i = 0; i < roofs; i++) {
      double shrink = i == roofs - 1 ? 1 : 0.80;
      double top = ridge + i * storey * 0.78;
      double eaves = top + storey * (roofs == 1 ? 0.52 : 0.50);
      double foot = i == roofs - 1 ? FLOOR : eaves + storey * 0.3;
      facade(centre, half * shrink * 0.84, eaves - 0.01, foot, i == roofs - 1 ? bays : bays - 2);
      roof(centre, half * shrink, eaves, eaves - top);
    }
  }

  private void facade(double centre, double half, double top, double foot, int bays) {
    outline.fill(new Rectangle2D.Double(centre - half, top, 2 * half, foot - top));
    outline.lay(WALL, DARK);
    double bay = 2 * half / bays;
    double height = foot - top;
    for (int i = 0; i < bays; i++) {
      double left = centre - half + bay * i;
      double nearness = 1 - Math.abs(2.0 * i / (bays - 1) - 1);
      window(
          left + bay * 0.14, top + height * 0.34, bay * 0.72, height * 0.60, 0.16 + 0.5 * nearness);
    }
    for (int i = 0; i <= bays; i++) {
      double x = centre - half + bay * i;
      outline.fill(new Rectangle2D.Double(x - bay * 0.06, top, bay * 0.12, height));
    }
    outline.lay(COLUMN, DARK);
  }

  /** Paper windows with a lattice: brightest near the lamp in the lower middle. */
  private void window(double left, double top, double width, double height, double light) {
    outline.fill(new Rectangle2D.Double(left, top, width, height));
    outline.lay(LAMP.times(light * 0.45), LAMP.times(light));
    for (int bar = 1; bar < 4; bar++) {
      double x = left + width * bar / 4;
      outline.fill(new Rectangle2D.Double(x - 0.0007, top, 0.0014, height));
    }
    outline.fill(new Rectangle2D.Double(left, top + height * 0.36, width, 0.0016));
    outline.lay(WALL, DARK);
  }

  /** A roof whose edges sweep up at the corners, with ribs of tiles and light on its ridge. */
  private void roof(double centre, double half, double eaves, double rise) {
    double ridge = half * 0.56;
    double top = eaves - rise;
    var roof = new Path2D.Double();
    roof.moveTo(centre - ridge, top);
    roof.quadTo(centre - ridge * 1.12, eaves - rise * 0.2, centre - half, eaves - rise * 0.17);
    roof.quadTo(centre - half * 0.82, eaves, centre - half * 0.6, eaves);
    roof.lineTo(centre + half * 0.6, eaves);
    roof.quadTo(centre + half * 0.82, eaves, centre + half, eaves - rise * 0.17);
    roof.quadTo(centre + ridge * 1.12, eaves - rise * 0.2, centre + ridge, top);
    roof.closePath();
    outline.fill(roof);
    outline.lay(ROOF, ROOF.times(0.35));
    ribs(centre, half, ridge, eaves, top);
    ridge(centre, ridge, top, rise);
  }

  private void ribs(double centre, double half, double ridge, double eaves, double top) {
    int count = (int) (half * 90);
    for (int i = 1; i < count; i++) {
      double share = 2.0 * i / count - 1;
      var rib = new Path2D.Double();
      rib.moveTo(centre + ridge * share, top);
      rib.quadTo(
          centre + ridge * share * 1.06,
          eaves - (eaves - top) * 0.25,
          centre + half * 0.86 * share,
          eaves - 0.002);
      outline.line(rib, 0.0009);
    }
    outline.lay(RIM.times(0.16), RIM.times(0.05));
  }

  private void ridge(double centre, double ridge, double top, double rise) {
    double bar = Math.max(0.003, rise * 0.05);
    outline.fill(new Rectangle2D.Double(centre - ridge, top - bar * 0.5, 2 * ridge, bar));
    for (int side = -1; side <= 1; side += 2) {
      var finial = new Path2D.Double();
      double x = centre + side * ridge;
      finial.moveTo(x - side * 0.012, top);
      finial.quadTo(
          x, top - bar, x + side * 0.003, Math.max(LandTexture.TOP + 0.004, top - bar * 2.6));
      finial.quadTo(x + side * 0.009, top - bar, x + side * 0.004, top + bar);
      finial.closePath();
      outline.fill(finial);
    }
    outline.lay(RIM.times(0.42), RIM.times(0.12));
  }

  private void terrace(double centre) {
    double width = -texture.u(0);
    outline.fill(new Rectangle2D.Double(-width, FLOOR + 0.004, 2 * width, 0.4));
    outline.lay(Rgb.display(0x0b1120), DARK);
    for (int step = 0; step < 3; step++) {
      double half = 0.44 + step * 0.10;
      double top = FLOOR - 0.002 + step * 0.013;
      outline.fill(new Rectangle2D.Double(centre - half, top, 2 * half, 0.013));
      outline.lay(Rgb.display(0x1d2840).times(1 - step * 0.2), Rgb.display(0x1d2840).times(0.5));
      outline.fill(new Rectangle2D.Double(centre - half, top, 2 * half, 0.0018));
      outline.lay(RIM.times(0.5), RIM.times(0.35));
    }
  }
}
