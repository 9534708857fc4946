package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Frame;
import java.util.List;

/**
 * Water in one frame. Near the eye even small waves are many pixels wide, and far away they are too
 * flat to be seen one by one: so each row is worked out at every cell of the mirror and drawn out
 * between.
 */
final class WaterSurface {
  private static final double STEEPEST = 0.058;
  private static final double FACET = 0.020;

  private final Water water;
  private final Frame frame;
  private final Mirror mirror;
  private final double edge;
  private final double focus;
  private final double cell;
  private final float[] slopes;
  private final float[] line;
  private final float[] sky;
  private final float[] fire;
  private final List<Glint.Beam> beams;

  /**
   * @param edge row of the picture where the water begins
   */
  WaterSurface(Water water, Frame frame, Mirror mirror, double edge) {
    this.water = water;
    this.frame = frame;
    this.mirror = mirror;
    this.edge = edge;
    focus = Terrain.FOCUS * frame.ground().scale();
    cell = mirror.cell();
    slopes = new float[mirror.width()];
    line = new float[mirror.width() * 3];
    sky = water.glow().sky(frame.seconds());
    fire = water.glow().fire(frame.seconds());
    beams = water.glints().stream().map(g -> g.at(frame)).filter(b -> b != null).toList();
  }

  void row(int y) {
    double below = Math.max(0.35, y + 0.5 - edge);
    double z = focus / below;
    double dx = z / focus;
    double x0 = (cell / 2 - frame.ground().x()) * dx;
    double square = water.waves().row(z, z / below, x0, dx * cell, frame.seconds(), slopes);
    float hidden = (float) Math.sqrt(square);
    reflect((float) below, hidden);
    for (Glint.Beam beam : beams) {
      spark(beam, below, hidden);
    }
    drawOut(y, (float) Math.min(1, below * 0.5));
  }

  private void reflect(float below, float hidden) {
    float[] level = mirror.level(2 * hidden * focus);
    int stride = mirror.width() * 3;
    float tallest = mirror.height() - 1.001f;
    float stretch = (float) (2 * focus);
    float rise = 1.3f * hidden;
    float base = (float) (below * water.manner().squeeze()) + rise * stretch;
    float angle = (float) (below / focus) + 0.5f * rise;
    float warm = Glow.up(below / frame.ground().scale() + water.manner().shore());
    float foam = (float) water.manner().foam() * Math.min(1, below / (float) frame.px(26));
    float[] tone = {tone(0, warm), tone(1, warm), tone(2, warm)};
    float air = 0.018f * sky[1];
    for (int i = 0, k = 0; i < slopes.length; i++, k += 3) {
      float slope = -slopes[i];
      float up = base + slope * stretch;
      up = 0.5f * (up + (float) Math.sqrt(up * up + below * below * 0.25f));
      float at = Math.max(0, Math.min(tallest, up / (float) cell - 0.5f));
      int from = (int) at * stride + k;
      float share = at - (int) at;
      float facing = Math.max(0.01f, angle + slope);
      float back = 1 / (1 + facing * (4.2f + 34 * facing));
      float body = (1 - back) * (1 + 5 * Math.max(0, slope));
      float white = foam == 0 ? 0 : foam * crest(slopes[i]) * air;
      for (int c = 0; c < 3; c++) {
        int next = mirror.height() > 1 ? from + stride : from;
        float low = level[from + c];
        line[k + c] = (low + (level[next + c] - low) * share) * back + tone[c] * body + white;
      }
    }
  }

  private float tone(int channel, float warm) {
    float[] deep = {water.deep().red(), water.deep().green(), water.deep().blue()};
    return deep[channel] * (sky[channel] + 0.3f * fire[channel] * warm);
  }

  /** White where a wave is about to break. */
  private static float crest(float slope) {
    float high = Math.max(0, Math.min(1, (slope - 0.15f) * 8));
    return high * high * (3 - 2 * high);
  }

  /** Facets that turn a light to the eye glitter. */
  private void spark(Glint.Beam beam, double below, double hidden) {
    double wanted = Math.min(STEEPEST, Math.max(0, (beam.up() - below / focus) / 2));
    float spread = (float) Math.hypot(FACET, hidden);
    float sharp = 1 / (2 * spread * spread);
    float share = (float) FACET / spread;
    float width = (float) (frame.px(7) + below * 0.30);
    float narrow = 1 / (2 * width * width);
    int from = (int) Math.max(0, (beam.x() - 3.2 * width) / cell);
    int to = (int) Math.min(slopes.length, (beam.x() + 3.2 * width) / cell + 1);
    for (int i = from; i < to; i++) {
      float off = (float) ((i + 0.5) * cell - beam.x());
      float miss = -slopes[i] - (float) wanted;
      float amount = share * Curves.exp(-off * off * narrow - miss * miss * sharp);
      line[3 * i] += amount * beam.light().red();
      line[3 * i + 1] += amount * beam.light().green();
      line[3 * i + 2] += amount * beam.light().blue();
    }
  }

  /** From cells to pixels: straight from the middle of one cell to that of the next. */
  private void drawOut(int y, float fade) {
    float[] light = frame.light();
    float[] cells = line;
    int last = cells.length - 3;
    int size = mirror.cell();
    float step = 1f / size;
    int width = frame.width();
    int half = size / 2;
    float first = size % 2 == 0 ? 0.5f : 0;
    int k = y * width * 3;
    for (int x = 0, t = -3; x < width; t += 3) {
      int a = Math.max(0, t);
      int b = Math.min(last, t + 3);
      int end = Math.min(width, x + (t < 0 ? half : size));
      float red = cells[a];
      float green = cells[a + 1];
      float blue = cells[a + 2];
      float dRed = (cells[b] - red) * step;
      float dGreen = (cells[b + 1] - green) * step;
      float dBlue = (cells[b + 2] - blue) * step;
      for (float at = t < 0 ? 0 : first; x < end; x++, at++, k += 3) {
        light[k] += (red + dRed * at - light[k]) * fade;
        light[k + 1] += (green + dGreen * at - light[k + 1]) * fade;
        light[k + 2] += (blue + dBlue * at - light[k + 2]) * fade;
      }
    }
  }
}
