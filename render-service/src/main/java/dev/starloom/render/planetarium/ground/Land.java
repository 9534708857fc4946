package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;

/** Shows a land texture where the camera sees it, under the light of the moment. */
final class Land implements Layer {
  private final LandTexture texture;
  private final Glow glow;
  private final Wind wind;
  private final double lowest;
  private final int top;

  /**
   * @param wind what bends it
   * @param lowest v below which nothing of it is seen
   */
  Land(LandTexture texture, Glow glow, Wind wind, double lowest) {
    this.texture = texture;
    this.glow = glow;
    this.wind = wind;
    this.lowest = lowest;
    top = first(texture);
  }

  /** The first row with anything in it. */
  private static int first(LandTexture texture) {
    float[] cells = texture.cells();
    for (int k = 3; k < cells.length; k += 4) {
      if (cells[k] > 0) {
        return k / 4 / texture.width();
      }
    }
    return texture.height();
  }

  @Override
  public void draw(Frame frame) {
    Frame.Ground ground = frame.ground();
    int begin = (int) Math.max(0, Math.floor(ground.y() + texture.v(top - 1) * ground.scale()));
    int end = (int) Math.min(frame.height(), ground.y() + lowest * ground.scale());
    if (begin >= end) {
      return;
    }
    var view = new View(frame, texture, glow, wind);
    for (int y = begin; y < end; y++) {
      view.row(y);
    }
  }

  /** What is the same for all rows of a frame. */
  private static final class View {
    private final Frame frame;
    private final LandTexture texture;
    private final float column;
    private final float step;
    private final float[] bend;
    private final float[] line;
    private final int from;
    private final int cells;
    private final Wind wind;
    private final float[] sky;
    private final float[] fire;
    private final float[] reach;

    View(Frame frame, LandTexture texture, Glow glow, Wind wind) {
      this.frame = frame;
      this.texture = texture;
      this.wind = wind;
      Frame.Ground ground = frame.ground();
      step = (float) (texture.unit() / ground.scale());
      column = (float) texture.column((0.5 - ground.x()) / ground.scale());
      double slack = wind.most() * texture.unit() + 2;
      from = (int) Math.max(0, Math.min(texture.width() - 2, column - slack));
      double last = column + step * frame.width() + slack;
      cells = (int) Math.max(2, Math.min(texture.width() - from, last - from + 2));
      line = new float[cells * 4];
      bend = new float[frame.width()];
      reach = new float[frame.width()];
      sky = glow.sky(frame.seconds());
      fire = glow.fire(frame.seconds());
      for (int x = 0; x < bend.length; x++) {
        double u = (x + 0.5 - ground.x()) / ground.scale();
        bend[x] = (float) (wind.at(u, frame.seconds()) * texture.unit());
        reach[x] = Glow.across(u);
      }
    }

    void row(int y) {
      Frame.Ground ground = frame.ground();
      double v = (y + 0.5 - ground.y()) / ground.scale();
      double row = Math.max(0, Math.min(texture.height() - 1.001, texture.row(v)));
      if (!blend((int) row, (float) (row - (int) row))) {
        return;
      }
      float up = Glow.up(v);
      float limp = (float) wind.share(v);
      float[] light = frame.light();
      int k = y * frame.width() * 3;
      float edge = cells - 1.001f;
      for (int x = 0; x < bend.length; x++, k += 3) {
        float at = Math.max(0, Math.min(edge, column - from + x * step - bend[x] * limp));
        int left = (int) at;
        show(light, k, left * 4, at - left, up * reach[x]);
      }
    }

    /** The texture between two of its rows; false if there is nothing. */
    private boolean blend(int row, float share) {
      float[] source = texture.cells();
      int a = (row * texture.width() + from) * 4;
      int b = a + texture.width() * 4;
      float cover = 0;
      for (int i = 0; i < line.length; i++) {
        float value = source[a + i] + (source[b + i] - source[a + i]) * share;
        line[i] = value;
        cover += value;
      }
      return cover > 0;
    }

    private void show(float[] light, int k, int t, float share, float warm) {
      float cover = line[t + 3] + (line[t + 7] - line[t + 3]) * share;
      if (cover < 0.002f) {
        return;
      }
      float keep = 1 - cover;
      float red = line[t] + (line[t + 4] - line[t]) * share;
      float green = line[t + 1] + (line[t + 5] - line[t + 1]) * share;
      float blue = line[t + 2] + (line[t + 6] - line[t + 2]) * share;
      light[k] = light[k] * keep + red * (sky[0] + fire[0] * warm);
      light[k + 1] = light[k + 1] * keep + green * (sky[1] + fire[1] * warm);
      light[k + 2] = light[k + 2] * keep + blue * (sky[2] + fire[2] * warm);
    }
  }
}
