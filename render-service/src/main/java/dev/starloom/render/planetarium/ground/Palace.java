package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Rgb;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * Halls of a palace behind one another in the evening mist: upturned eaves, lamplight behind paper
 * windows, a stepped terrace.
 */
final class Palace {
  private static final double FLOOR = 0.120;
  private static final Rgb LAMP = Rgb.display(0xffa24a);

  private final LandTexture texture;
  private final Silhouette outline;
  private final Rgb haze;
  private final Rgb rim;
  private final Rgb dark;

  /**
   * @param light of the night on roofs and walls
   */
  Palace(LandTexture texture, Lighting light) {
    this.texture = texture;
    outline = new Silhouette(texture);
    haze = light.haze();
    dark = Rgb.display(0x05070d);
    float[] lit = new float[3];
    light.shade(lit, new Rgb(0.34f, 0.36f, 0.38f), 0, 0.9, -0.4, 1);
    rim = new Rgb(lit[0], lit[1], lit[2]);
  }

  /**
   * @param centre u of the great hall
   */
  void paint(double centre) {
    for (int side = -1; side <= 1; side += 2) {
      hall(new Hall(centre + side * 0.74, 0.15, 0.030, 0.088, 1, 0.62, 0.25));
      hall(new Hall(centre + side * 1.06, 0.12, 0.022, 0.088, 1, 0.62, 0.25));
      mist(0.060, 0.030, 0.30);
      hall(new Hall(centre + side * 0.50, 0.17, 0.034, 0.112, 1, 0.36, 0.55));
    }
    mist(0.085, 0.030, 0.35);
    hall(new Hall(centre, 0.30, -0.066, FLOOR, 2, 0.14, 1));
    terrace(centre);
    mist(0.150, 0.028, 0.22);
  }

  /**
   * One hall.
   *
   * @param half half the width of its lowest eaves
   * @param ridge v of the roof's ridge
   * @param air share of the colour that is that of the mist
   * @param lamps strength of the light within
   */
  private record Hall(
      double centre, double half, double ridge, double foot, int roofs, double air, double lamps) {}

  private void hall(Hall hall) {
    double storey = (hall.foot - hall.ridge) / (hall.roofs + 0.1);
    for (int i = 0; i < hall.roofs; i++) {
      boolean lowest = i == hall.roofs - 1;
      double half = hall.half * (lowest ? 1 : 0.78);
      double top = hall.ridge + i * storey * 0.84;
      double eaves = top + storey * (lowest ? 0.42 : 0.50);
      double foot = lowest ? hall.foot : eaves + storey * 0.34;
      facade(hall, half * 0.80, eaves - 0.012 * half / 0.3, foot);
      roof(hall, half, eaves, top);
    }
  }

  private void facade(Hall hall, double half, double top, double foot) {
    outline.fill(new Rectangle2D.Double(hall.centre - half, top, 2 * half, foot - top));
    Rgb wall = Rgb.display(0x120d12).mix(haze, hall.air);
    outline.lay(wall.times(0.6), wall, top, foot);
    int bays = 2 * (int) Math.round(half * 16) + 1;
    double bay = 2 * half / bays;
    double height = foot - top;
    for (int i = 0; i < bays; i++) {
      double middle = hall.centre - half + bay * (i + 0.5);
      double inner = 1 - Math.abs(2.0 * i / Math.max(1, bays - 1) - 1);
      double lamp = hall.lamps * (0.10 + 0.34 * inner * inner);
      panel(middle, bay, top + height * 0.42, foot - height * 0.04, lamp);
    }
    for (int i = 0; i <= bays; i++) {
      double x = hall.centre - half + bay * i;
      outline.fill(new Rectangle2D.Double(x - bay * 0.07, top, bay * 0.14, height));
    }
    outline.lay(wall.times(0.5), wall, top, foot);
  }

  /** Paper doors, lit from below within, with the shadow of their frames. */
  private void panel(double middle, double bay, double top, double foot, double lamp) {
    outline.fill(new Rectangle2D.Double(middle - bay * 0.37, top, bay * 0.74, foot - top));
    outline.lay(LAMP.times(lamp * 0.35), LAMP.times(lamp), top, foot);
    for (int bar = -1; bar <= 1; bar++) {
      double x = middle + bar * bay * 0.185;
      outline.fill(new Rectangle2D.Double(x - 0.0006, top, 0.0012, foot - top));
    }
    double sill = foot - (foot - top) * 0.28;
    outline.fill(new Rectangle2D.Double(middle - bay * 0.37, sill, bay * 0.74, foot - sill));
    outline.lay(LAMP.times(lamp * 0.22), LAMP.times(lamp * 0.30), top, foot);
  }

  /**
   * Concave slopes that sweep out and up to pointed corners, with ribs of tiles and light above.
   */
  private void roof(Hall hall, double half, double eaves, double top) {
    double rise = eaves - top;
    double ridge = half * 0.58;
    double tip = eaves - rise * 0.36;
    var roof = new Path2D.Double();
    roof.moveTo(hall.centre - ridge, top);
    roof.curveTo(
        hall.centre - ridge * 1.06,
        top + rise * 0.62,
        hall.centre - half * 0.86,
        eaves - rise * 0.16,
        hall.centre - half * 1.04,
        tip);
    roof.curveTo(
        hall.centre - half * 0.92,
        eaves,
        hall.centre - half * 0.72,
        eaves,
        hall.centre - half * 0.5,
        eaves);
    roof.lineTo(hall.centre + half * 0.5, eaves);
    roof.curveTo(
        hall.centre + half * 0.72,
        eaves,
        hall.centre + half * 0.92,
        eaves,
        hall.centre + half * 1.04,
        tip);
    roof.curveTo(
        hall.centre + half * 0.86,
        eaves - rise * 0.16,
        hall.centre + ridge * 1.06,
        top + rise * 0.62,
        hall.centre + ridge,
        top);
    roof.closePath();
    outline.fill(roof);
    Rgb tiles = dark.mix(rim, 0.34).mix(haze, hall.air);
    outline.lay(tiles.times(1.5), tiles.times(0.5), top, eaves);
    ribs(hall, half, eaves, top);
    crest(hall.centre, ridge, top, rise, rim.mix(haze, hall.air));
  }

  private void ribs(Hall hall, double half, double eaves, double top) {
    int count = (int) (half * 110);
    double ridge = half * 0.58;
    for (int i = 1; i < count; i++) {
      double share = 2.0 * i / count - 1;
      double lift = share * share * share * share * (eaves - top) * 0.10;
      var rib = new Path2D.Double();
      rib.moveTo(hall.centre + ridge * share, top);
      rib.quadTo(
          hall.centre + ridge * share * 1.05,
          eaves - (eaves - top) * 0.32,
          hall.centre + half * 0.88 * share,
          eaves - 0.001 - lift);
      outline.line(rib, 0.0011);
    }
    Rgb line = rim.times(0.55).mix(haze, hall.air);
    outline.lay(line, line.times(0.3), top, eaves);
  }

  /** The ridge with a curled beast at both ends. */
  private void crest(double centre, double ridge, double top, double rise, Rgb colour) {
    double bar = Math.max(0.0026, rise * 0.055);
    outline.fill(new Rectangle2D.Double(centre - ridge, top - bar * 0.6, 2 * ridge, bar));
    for (int side = -1; side <= 1; side += 2) {
      double x = centre + side * ridge;
      var beast = new Path2D.Double();
      beast.moveTo(x - side * bar * 3.2, top);
      beast.quadTo(x - side * bar, top - bar * 0.8, x - side * bar * 0.2, top - bar * 2.9);
      beast.quadTo(x + side * bar * 1.9, top - bar * 2.2, x + side * bar * 1.3, top + bar * 0.6);
      beast.closePath();
      outline.fill(beast);
    }
    outline.lay(colour.times(1.2), colour.times(0.4), top - bar * 3, top + bar);
  }

  private void terrace(double centre) {
    double width = -texture.u(0);
    outline.fill(new Rectangle2D.Double(-width, FLOOR + 0.030, 2 * width, 0.4));
    outline.lay(dark.mix(rim, 0.10), dark, FLOOR, FLOOR + 0.10);
    for (int step = 0; step < 3; step++) {
      double half = 0.36 + step * 0.055;
      double top = FLOOR - 0.001 + step * 0.011;
      outline.fill(new Rectangle2D.Double(centre - half, top, 2 * half, 0.0115));
      outline.lay(rim.times(0.34), rim.times(0.16), top, top + 0.0115);
      outline.fill(new Rectangle2D.Double(centre - half, top, 2 * half, 0.0016));
      outline.lay(rim.times(0.75), rim.times(0.6), top, top + 0.01);
    }
    for (int row = 0; row < 26; row++) {
      double half = 0.055 + 0.0022 * row;
      double v = FLOOR + 0.0012 * row;
      outline.fill(new Rectangle2D.Double(centre - half, v, 2 * half, 0.0012));
      outline.lay(LAMP.times(0.030 - 0.0009 * row).mix(rim, 0.4), LAMP.times(0.012), v, v + 0.01);
    }
  }

  /** A bank of mist that parts what is behind it from what comes before it. */
  private void mist(double middle, double half, double dense) {
    int first = (int) Math.max(0, texture.row(middle - 2.2 * half));
    int last = (int) Math.min(texture.height() - 1, texture.row(middle + 2.2 * half));
    Rgb colour = haze.times(0.75);
    for (int y = first; y <= last; y++) {
      double off = (texture.v(y) - middle) / half;
      float cover = (float) (dense * Math.exp(-off * off));
      for (int x = 0; x < texture.width(); x++) {
        float land = texture.cells()[(y * texture.width() + x) * 4 + 3];
        texture.over(x, y, colour, cover * land);
      }
    }
  }
}
