package dev.starloom.render.planetarium.figure.art;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Noise;

/**
 * Paints a drawing as light: bodies like a thin nebula in relief, brighter where they turn towards
 * a lamp and at their edges, with fine lines on them.
 */
public final class Painter {
  private static final double RELIEF = 1.15;
  private static final double LAMP_HEIGHT = 0.75;
  private static final float HIDES_BODY = 0.62f;
  private static final float HIDES_LINES = 0.72f;
  private static final float HALO = 0.022f;
  private static final double BODY = 0.17;
  private static final double EDGE = 0.30;
  private static final double ENGRAVED = 0.05;
  private static final double RIM_DEGREES = 0.05;
  private static final double CUTS_A_DEGREE = 3.6;

  private final Raster raster;
  private final Noise dust;
  private final double lampX;
  private final double lampY;
  private final double lampUp;
  private final double texel;
  private final double rim;
  private final double cuts;
  private final float[] light;

  private Painter(Raster raster, Noise dust, double lampX, double lampY) {
    this.raster = raster;
    this.dust = dust;
    double length = Math.sqrt(lampX * lampX + lampY * lampY + LAMP_HEIGHT * LAMP_HEIGHT);
    this.lampX = lampX / length;
    this.lampY = lampY / length;
    lampUp = LAMP_HEIGHT / length;
    texel = 1 / raster.scale();
    rim = Math.max(RIM_DEGREES, 1.1 * texel);
    cuts = Math.min(CUTS_A_DEGREE, raster.scale() / 5.5);
    light = new float[raster.width() * raster.height() * 2];
  }

  /**
   * @param scale texels a degree wished for
   * @param most texels in all
   * @param lampX direction on the plane the light comes from, with lampY a unit vector
   */
  public static Glow paint(
      Art art, double scale, int most, Noise dust, double lampX, double lampY) {
    Raster raster = Raster.around(art, scale, most);
    var painter = new Painter(raster, dust, lampX, lampY);
    var field = new Field(raster);
    for (Group group : art.groups()) {
      field.fill(group);
      painter.body(field, (float) group.light());
      group.strokes().forEach(painter::stroke);
    }
    return new Glow(raster, painter.light);
  }

  private void body(Field field, float strength) {
    Box box = field.box();
    for (int row = Math.max(1, box.top());
        row < Math.min(raster.height() - 1, box.bottom());
        row++) {
      for (int column = Math.max(1, box.left());
          column < Math.min(raster.width() - 1, box.right());
          column++) {
        int k = row * raster.width() + column;
        float depth = field.depth()[k];
        if (depth > -Field.REACH) {
          float fade = 1 + Math.min(0, depth) / (float) Field.REACH;
          float halo = HALO * strength * fade * fade * fade;
          light[2 * k] = Math.max(light[2 * k], halo);
        }
        if (depth > -2.5 * rim) {
          texel(field.depth(), k, strength);
        }
      }
    }
  }

  private void texel(float[] depth, int k, float strength) {
    double in = Math.max(0, depth[k]);
    double high = Math.sqrt(in + 2e-3);
    double slope = RELIEF * raster.scale() / (4 * high);
    double east = (depth[k + 1] - depth[k - 1]) * slope;
    double north = (depth[k - raster.width()] - depth[k + raster.width()]) * slope;
    double up = 1 / Math.sqrt(1 + east * east + north * north);
    double towards = (lampUp - east * lampX - north * lampY) * up;
    float cover = (float) Curves.step(-0.8 * texel, 0.8 * texel + 0.03, depth[k]);
    float shows = cover * strength;
    double x = raster.x(k % raster.width());
    double y = raster.y(k / raster.width());
    double lit = Math.max(0, towards);
    double cloud = dust(x, y);
    double body = (0.10 + 0.95 * lit * lit * lit) * cloud;
    double off = (depth[k] - 0.3 * rim) / rim;
    double fringe = Curves.exp((float) (-off * off));
    double turned = 1 - up;
    double side = 0.16 + 0.84 * Curves.step(-0.5, 0.8, towards);
    double edge = side * (fringe + 0.32 * turned * turned * turned);
    double cut = (x * 0.35 + y + 1.5 * high * RELIEF) * cuts;
    double groove = Curves.sin((float) (cut * 2 * Math.PI));
    double engraved =
        Math.max(0, groove) * groove * groove * lit * (1 - 0.5 * turned) * Math.min(1.6, cloud);
    light[2 * k] = light[2 * k] * (1 - HIDES_BODY * shows) + (float) (BODY * body) * shows;
    light[2 * k + 1] =
        light[2 * k + 1] * (1 - HIDES_LINES * cover)
            + (float) (EDGE * edge * Math.max(cover, fringe) + ENGRAVED * engraved * cover)
                * strength;
  }

  /** Clouds with threads in them, about 1. */
  private double dust(double x, double y) {
    double u = x * 0.30 + 60;
    double v = y * 0.30 + 60;
    double bend = 1.3 * dust.at(u * 0.8 + 9, v * 0.8);
    double sum = 0.5 * dust.at(u + bend, v - bend);
    sum += 0.28 * dust.at(u * 2.3 + bend * 2, v * 2.3);
    double thread = 1 - Math.abs(2 * dust.at(u * 3.1 + bend * 4, v * 3.1 - bend * 2) - 1);
    sum += 0.30 * thread * thread;
    sum += 0.14 * dust.at(u * 13, v * 13);
    return 0.08 + 3.1 * sum * sum * sum;
  }

  private void stroke(Stroke stroke) {
    Path path = stroke.path();
    int last = path.length() - 1;
    double thinnest = 0.55 / raster.scale();
    for (int i = 0; i < last; i++) {
      double share = (i + 0.5) / last;
      double taper = Math.sqrt(Math.max(0, 4 * share * (1 - share)));
      double width = stroke.width() * (0.35 + 0.65 * taper) * 0.5;
      double thin = Math.max(thinnest, width);
      // a line thinner than a texel gets fainter instead of thinner
      double strength =
          0.30 * stroke.light() * (0.45 + 0.55 * taper) * Math.min(1, width / thin + 0.25);
      line(new Segment(path, i), Box.around(raster, path, i, i + 1, 2.6 * thin), thin, strength);
    }
  }

  private void line(Segment segment, Box box, double thin, double strength) {
    float sharp = (float) (1 / (thin * thin));
    for (int row = box.top(); row <= box.bottom(); row++) {
      double y = raster.y(row);
      for (int column = box.left(); column <= box.right(); column++) {
        double x = raster.x(column);
        double off = segment.distance(x, y, segment.along(x, y));
        int k = 2 * (row * raster.width() + column) + 1;
        light[k] = Math.max(light[k], (float) strength * Curves.exp((float) (-off * off) * sharp));
      }
    }
  }
}
