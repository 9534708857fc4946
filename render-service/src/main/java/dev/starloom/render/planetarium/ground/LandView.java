package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Frame;
import java.util.Arrays;

/** A land texture in one frame: what is the same for all its rows. */
final class LandView {
  private static final float CLEAR = 0.002f;
  private static final int SPARE = 2;

  private final Frame frame;
  private final LandTexture texture;
  private final LandTexture.Extent[] extents;
  private final Wind wind;
  private final float[] bend;
  private final float[] line;
  private final float[] place;
  private final float[] sky;
  private final float[] fire;
  private final float[] reach;
  private final int from;

  /**
   * @param extents of the texture's rows
   */
  LandView(Frame frame, LandTexture texture, LandTexture.Extent[] extents, Glow glow, Wind wind) {
    this.extents = extents;
    this.frame = frame;
    this.texture = texture;
    this.wind = wind;
    Frame.Ground ground = frame.ground();
    float step = (float) (texture.unit() / ground.scale());
    float column = (float) texture.column((0.5 - ground.x()) / ground.scale());
    double slack = wind.most() * texture.unit() + 2;
    from = (int) Math.max(0, Math.min(texture.width() - 2, column - slack));
    double last = column + step * frame.width() + slack;
    int cells = (int) Math.max(2, Math.min(texture.width() - from, last - from + 2));
    line = new float[cells * 4];
    bend = new float[frame.width()];
    reach = new float[frame.width()];
    place = new float[frame.width()];
    sky = glow.sky(frame.seconds());
    fire = glow.fire(frame.seconds());
    for (int x = 0; x < bend.length; x++) {
      double u = (x + 0.5 - ground.x()) / ground.scale();
      bend[x] = (float) (wind.at(u, frame.seconds()) * texture.unit());
      reach[x] = Glow.across(u);
      place[x] = column - from + x * step;
    }
  }

  void row(int y) {
    Frame.Ground ground = frame.ground();
    double v = (y + 0.5 - ground.y()) / ground.scale();
    double row = Math.max(0, Math.min(texture.height() - 1.001, texture.row(v)));
    int whole = (int) row;
    LandTexture.Extent extent = extents[whole].with(extents[whole + 1]);
    if (extent.empty()) {
      return;
    }
    float limp = (float) wind.share(v);
    double slack = wind.most() * texture.unit() * limp + 2;
    // beyond the texture its edge goes on
    int first = extent.first() == 0 ? 0 : pixel(extent.first() - slack);
    int end = extent.end() == texture.width() ? place.length : pixel(extent.end() + slack);
    blend(whole, (float) (row - whole), extent);
    if (fire[0] > 0) {
      warm(y, first, end, Glow.up(v), limp);
    } else {
      still(y, first, end, limp);
    }
  }

  /** The pixel at a column of the texture that no wind bends. */
  private int pixel(double column) {
    double x = (column - from - place[0]) / (place[1] - place[0]);
    return (int) Math.max(0, Math.min(place.length, Math.ceil(x)));
  }

  /** The texture between two of its rows, a little beyond where there is something. */
  private void blend(int row, float share, LandTexture.Extent extent) {
    float[] source = texture.cells();
    float[] target = line;
    int a = (row * texture.width() + from) * 4;
    int b = a + texture.width() * 4;
    int cells = target.length / 4;
    int first = Math.max(0, Math.min(cells, extent.first() - from - SPARE));
    int end = Math.max(first, Math.min(cells, extent.end() - from + SPARE));
    Arrays.fill(target, 0, 4 * first, 0);
    Arrays.fill(target, 4 * end, target.length, 0);
    for (int i = 4 * first; i < 4 * end; i++) {
      target[i] = source[a + i] + (source[b + i] - source[a + i]) * share;
    }
  }

  private void still(int y, int first, int end, float limp) {
    float[] light = frame.light();
    float[] cells = line;
    float edge = cells.length / 4 - 1.001f;
    float red = sky[0];
    float green = sky[1];
    float blue = sky[2];
    int k = (y * frame.width() + first) * 3;
    for (int x = first; x < end; x++, k += 3) {
      float at = Math.max(0, Math.min(edge, place[x] - bend[x] * limp));
      int t = (int) at * 4;
      float share = at - (int) at;
      float cover = cells[t + 3] + (cells[t + 7] - cells[t + 3]) * share;
      if (cover > CLEAR) {
        float keep = 1 - cover;
        light[k] = light[k] * keep + red * (cells[t] + (cells[t + 4] - cells[t]) * share);
        light[k + 1] =
            light[k + 1] * keep + green * (cells[t + 1] + (cells[t + 5] - cells[t + 1]) * share);
        light[k + 2] =
            light[k + 2] * keep + blue * (cells[t + 2] + (cells[t + 6] - cells[t + 2]) * share);
      }
    }
  }

  private void warm(int y, int first, int end, float up, float limp) {
    float[] light = frame.light();
    float[] cells = line;
    float edge = cells.length / 4 - 1.001f;
    float skyRed = sky[0];
    float skyGreen = sky[1];
    float skyBlue = sky[2];
    float fireRed = fire[0];
    float fireGreen = fire[1];
    float fireBlue = fire[2];
    int k = (y * frame.width() + first) * 3;
    for (int x = first; x < end; x++, k += 3) {
      float at = Math.max(0, Math.min(edge, place[x] - bend[x] * limp));
      int t = (int) at * 4;
      float share = at - (int) at;
      float cover = cells[t + 3] + (cells[t + 7] - cells[t + 3]) * share;
      if (cover > CLEAR) {
        float warm = up * reach[x];
        float keep = 1 - cover;
        float red = cells[t] + (cells[t + 4] - cells[t]) * share;
        float green = cells[t + 1] + (cells[t + 5] - cells[t + 1]) * share;
        float blue = cells[t + 2] + (cells[t + 6] - cells[t + 2]) * share;
        light[k] = light[k] * keep + red * (skyRed + fireRed * warm);
        light[k + 1] = light[k + 1] * keep + green * (skyGreen + fireGreen * warm);
        light[k + 2] = light[k + 2] * keep + blue * (skyBlue + fireBlue * warm);
      }
    }
  }
}
