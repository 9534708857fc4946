package dev.starloom.render.planetarium.figure.art;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Noise;

/**
 * Paints a drawing as light: bodies like a thin nebula in relief, brighter where they turn towards
 * a lamp and at their edges, engraved with fine cuts that follow their form.
 */
public final class Painter {
  private static final double RELIEF = 1.15;
  private static final double LAMP_HEIGHT = 0.75;
  private static final float HIDES_BODY = 0.80f;
  private static final float HIDES_LINES = 0.90f;
  private static final float HALO = 0.022f;
  private static final double BODY = 0.19;
  private static final double EDGE = 0.30;
  private static final double ENGRAVED = 0.05;
  private static final double RIM_DEGREES = 0.05;
  private static final double CUTS_A_DEGREE = 3.6;
  private static final double TEXELS_A_CUT = 5.5;
  private static final double FULL_EDGE_SCALE = 18;
  private static final float DARK = 4e-4f;
  private static final float KNEE = 0.18f;
  private static final float HEADROOM = 0.14f;

  private final Raster raster;
  private final Dust dust;
  private final double lampX;
  private final double lampY;
  private final double lampUp;
  private final double texel;
  private final double rim;
  private final double cuts;
  private final double edge;
  private final float[] light;

  private Painter(Raster raster, Noise noise, double lampX, double lampY) {
    this.raster = raster;
    dust = new Dust(raster, noise);
    double length = Math.sqrt(lampX * lampX + lampY * lampY + LAMP_HEIGHT * LAMP_HEIGHT);
    this.lampX = lampX / length;
    this.lampY = lampY / length;
    lampUp = LAMP_HEIGHT / length;
    texel = 1 / raster.scale();
    rim = Math.max(RIM_DEGREES, 1.1 * texel);
    cuts = Math.min(CUTS_A_DEGREE, raster.scale() / TEXELS_A_CUT);
    // edges crowd a small picture of a figure
    edge = EDGE * Math.max(0.6, Math.min(1, raster.scale() / FULL_EDGE_SCALE));
    light = new float[raster.width() * raster.height() * 2];
  }

  /**
   * @param scale texels a degree wished for
   * @param most texels in all
   * @param lampX direction on the plane the light comes from, with lampY a unit vector
   */
  public static Glow paint(
      Art art, double scale, int most, Noise noise, double lampX, double lampY) {
    Raster raster = Raster.around(art, scale, most);
    var painter = new Painter(raster, noise, lampX, lampY);
    var field = new Field(raster);
    var pen = new Pen(raster, painter.light);
    for (Group group : art.groups()) {
      field.fill(group);
      painter.body(field, (float) group.light());
      group.strokes().forEach(pen::draw);
    }
    painter.soften();
    return new Glow(raster, painter.light);
  }

  /** Rolls bright light off, so that stars outshine every part of a body. */
  private void soften() {
    for (int k = 0; k < light.length; k += 2) {
      float sum = light[k] + light[k + 1];
      if (sum < DARK) {
        // the last traces of light are numbers that processors are slow with
        light[k] = 0;
        light[k + 1] = 0;
      } else if (sum > KNEE) {
        float share = (KNEE + HEADROOM * (1 - Curves.exp((KNEE - sum) / HEADROOM))) / sum;
        light[k] *= share;
        light[k + 1] *= share;
      }
    }
  }

  private void body(Field field, float strength) {
    Box box = field.box();
    int bottom = Math.min(raster.height() - 2, box.bottom());
    int right = Math.min(raster.width() - 2, box.right());
    for (int row = Math.max(1, box.top()); row <= bottom; row++) {
      for (int column = Math.max(1, box.left()); column <= right; column++) {
        int k = row * raster.width() + column;
        float depth = field.depth()[k];
        if (depth > -Field.REACH) {
          halo(2 * k, depth, strength);
        }
        if (depth > -2.5 * rim) {
          texel(field.depth(), column, row, strength);
        }
      }
    }
  }

  private void halo(int k, float depth, float strength) {
    float fade = 1 + Math.min(0, depth) / (float) Field.REACH;
    light[k] = Math.max(light[k], HALO * strength * fade * fade * fade);
  }

  private void texel(float[] depth, int column, int row, float strength) {
    int k = row * raster.width() + column;
    double high = Math.sqrt(Math.max(0, depth[k]) + 2e-3);
    double slope = RELIEF * raster.scale() / (4 * high);
    double east = (depth[k + 1] - depth[k - 1]) * slope;
    double north = (depth[k - raster.width()] - depth[k + raster.width()]) * slope;
    double up = 1 / Math.sqrt(1 + east * east + north * north);
    double towards = (lampUp - east * lampX - north * lampY) * up;
    double lit = Math.max(0, towards);
    float cover = (float) Curves.step(-0.8 * texel, 0.8 * texel + 0.03, depth[k]);
    float shows = cover * strength;
    float cloud = dust.at(column, row);
    double body = BODY * (0.10 + 0.95 * lit * lit * lit) * cloud;
    light[2 * k] = light[2 * k] * (1 - HIDES_BODY * shows) + (float) body * shows;
    double line = edge(depth[k], 1 - up, towards, cover);
    line += cut(column, row, high) * lit * up * Math.min(1.6, cloud) * cover;
    light[2 * k + 1] = light[2 * k + 1] * (1 - HIDES_LINES * cover) + (float) line * strength;
  }

  /** A fine bright line along the edge, and a softer one where the body turns away. */
  private double edge(float depth, double turned, double towards, float cover) {
    double off = (depth - 0.3 * rim) / rim;
    double fringe = Curves.exp((float) (-off * off));
    double side = 0.16 + 0.84 * Curves.step(-0.5, 0.8, towards);
    double soft = 0.32 * turned * turned * turned;
    return edge * side * (fringe + soft) * Math.max(cover, fringe);
  }

  /** Parallel planes that cut the relief, as an engraver shades a form. */
  private double cut(int column, int row, double high) {
    double place = raster.x(column) * 0.35 + raster.y(row) + 1.5 * RELIEF * high;
    float groove = Curves.sin((float) (place * cuts * 2 * Math.PI));
    return groove > 0 ? ENGRAVED * groove * groove * groove : 0;
  }
}
