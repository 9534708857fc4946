package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Rgb;
import java.util.List;

/**
 * Moving water that mirrors whatever is above it in the picture. Every facet of a wave reflects the
 * place that it looks at, by Fresnel's law as much as its angle lets it; what is not reflected is
 * the dark of the water.
 */
final class Water implements Layer {
  private final Waves waves;
  private final Rgb deep;
  private final Glow glow;
  private final List<Glint> glints;
  private final Manner manner;

  /**
   * @param shore v at which the water begins
   * @param cell pixels, in a picture of 720 rows, that are mirrored as one
   * @param depth how much of the picture's height above the shore may be mirrored
   * @param foam amount of white crests, 0 to 1
   * @param squeeze how many rows above the shore are mirrored in one below it
   */
  record Manner(double shore, int cell, double depth, double foam, double squeeze) {}

  Water(Waves waves, Rgb deep, Glow glow, List<Glint> glints, Manner manner) {
    this.waves = waves;
    this.deep = deep;
    this.glow = glow;
    this.glints = glints;
    this.manner = manner;
  }

  @Override
  public void draw(Frame frame) {
    Frame.Ground ground = frame.ground();
    double edge = ground.y() + manner.shore * ground.scale();
    int first = (int) Math.max(1, Math.floor(edge + 0.5));
    if (first >= frame.height()) {
      return;
    }
    int cell = Math.max(1, (int) Math.round(frame.px(manner.cell)));
    int rows = (int) (manner.depth * ground.scale());
    var mirror = new Mirror(frame, first, rows, cell);
    var surface = new Surface(frame, mirror, edge);
    for (int y = first; y < frame.height(); y++) {
      surface.row(y);
    }
  }

  /** The water in one frame. */
  private final class Surface {
    private final Frame frame;
    private final Mirror mirror;
    private final double edge;
    private final double focus;
    private final float[] slopes;
    private final float[] sparks;
    private final float[] rgb = new float[3];
    private final float[] sky;
    private final float[] fire;
    private final List<Glint.Beam> beams;

    Surface(Frame frame, Mirror mirror, double edge) {
      this.frame = frame;
      this.mirror = mirror;
      this.edge = edge;
      focus = Terrain.FOCUS * frame.ground().scale();
      slopes = new float[frame.width()];
      sparks = new float[frame.width() * 3];
      sky = glow.sky(frame.seconds());
      fire = glow.fire(frame.seconds());
      beams = glints.stream().map(g -> g.at(frame)).filter(b -> b != null).toList();
    }

    void row(int y) {
      double below = Math.max(0.35, y + 0.5 - edge);
      double z = focus / below;
      double depth = z / below;
      double dx = z / focus;
      double x0 = (0.5 - frame.ground().x()) * dx;
      double hidden = Math.sqrt(waves.row(z, depth, x0, dx, frame.seconds(), slopes));
      for (Glint.Beam beam : beams) {
        spark(beam, below, hidden);
      }
      double v = below / frame.ground().scale();
      shade(y, (float) below, (float) hidden, Glow.up(v + manner.shore));
      if (!beams.isEmpty()) {
        blend(y);
      }
    }

    private void shade(int y, float below, float hidden, float warm) {
      float[] level = mirror.level(2 * hidden * focus);
      float[] light = frame.light();
      float stretch = (float) (2 * focus);
      float rise = 1.3f * hidden;
      float angle = (float) (below / focus);
      float squeeze = (float) manner.squeeze;
      float fade = Math.min(1, below * 0.5f);
      float foam = (float) manner.foam * Math.min(1, below / (float) frame.px(26));
      int k = y * slopes.length * 3;
      for (int x = 0; x < slopes.length; x++, k += 3) {
        float slope = -slopes[x];
        float up = below * squeeze + (slope + rise) * stretch;
        up = 0.5f * (up + (float) Math.sqrt(up * up + below * below * 0.25f));
        mirror.read(level, x + slope * 60, up, rgb);
        float facing = Math.max(0.01f, angle + slope + rise * 0.5f);
        float back = 1 / (1 + facing * (4.2f + 34 * facing));
        float body = (1 - back) * (1 + 5 * Math.max(0, slope));
        float white = foam == 0 ? 0 : foam * crest(slopes[x]);
        light[k] = mix(light[k], rgb[0] * back + tone(0, body, white, warm), fade);
        light[k + 1] = mix(light[k + 1], rgb[1] * back + tone(1, body, white, warm), fade);
        light[k + 2] = mix(light[k + 2], rgb[2] * back + tone(2, body, white, warm), fade);
      }
    }

    private float tone(int channel, float body, float white, float warm) {
      float base = channel == 0 ? deep.red() : channel == 1 ? deep.green() : deep.blue();
      float lit = sky[channel] + 0.3f * fire[channel] * warm;
      return (base * body + white * (channel == 2 ? 0.05f : 0.04f)) * lit;
    }

    private static float mix(float old, float light, float share) {
      return old + (light - old) * share;
    }

    private static float crest(float slope) {
      float high = Math.max(0, Math.min(1, (slope - 0.13f) * 7));
      return high * high;
    }

    /** Facets that turn a light to the eye glitter. */
    private void spark(Glint.Beam beam, double below, double hidden) {
      double angle = below / focus;
      double wanted = Math.min(0.085, Math.max(0, (beam.up() - angle) / 2));
      float spread = (float) Math.hypot(0.020, hidden);
      float sharp = 1 / (2 * spread * spread);
      float share = 0.022f / spread;
      float width = (float) (frame.px(7) + below * 0.30);
      float narrow = 1 / (2 * width * width);
      int from = (int) Math.max(0, beam.x() - 3.2 * width);
      int to = (int) Math.min(slopes.length, beam.x() + 3.2 * width);
      for (int x = from; x < to; x++) {
        float off = (float) (x - beam.x());
        float miss = -slopes[x] - (float) wanted;
        float amount = share * Curves.exp(-off * off * narrow - miss * miss * sharp);
        sparks[3 * x] += amount * beam.light().red();
        sparks[3 * x + 1] += amount * beam.light().green();
        sparks[3 * x + 2] += amount * beam.light().blue();
      }
    }

    private void blend(int y) {
      float[] light = frame.light();
      int k = y * slopes.length * 3;
      for (int i = 0; i < sparks.length; i++) {
        light[k + i] += sparks[i];
        sparks[i] = 0;
      }
    }
  }
}
