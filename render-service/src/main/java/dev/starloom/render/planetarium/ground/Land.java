package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.weather.Flashes;

/** Shows a land texture where the camera sees it; lightning lights it up. */
final class Land implements Layer {
  private static final float FLASH = 2.6f;

  private final LandTexture texture;
  private final Flashes flashes;
  private final double lowest;
  private final int[] first;
  private final int[] last;

  /**
   * @param lowest v below which nothing of it is seen
   */
  Land(LandTexture texture, Flashes flashes, double lowest) {
    this.texture = texture;
    this.flashes = flashes;
    this.lowest = lowest;
    first = new int[texture.height()];
    last = new int[texture.height()];
    for (int row = 0; row < texture.height(); row++) {
      measure(row);
    }
  }

  /** Finds the first and last column with land in a row. */
  private void measure(int row) {
    first[row] = texture.width();
    last[row] = -1;
    for (int column = 0; column < texture.width(); column++) {
      if (texture.cells()[(row * texture.width() + column) * 4 + 3] > 0) {
        first[row] = Math.min(first[row], column);
        last[row] = column;
      }
    }
  }

  @Override
  public void draw(Frame frame) {
    Frame.Ground ground = frame.ground();
    float light = 1 + FLASH * (float) flashes.at(frame.seconds());
    double step = texture.unit() / ground.scale();
    double column = texture.column((0.5 - ground.x()) / ground.scale());
    int top = (int) Math.max(0, Math.floor(ground.y() + LandTexture.TOP * ground.scale()));
    int bottom = (int) Math.min(frame.height(), ground.y() + lowest * ground.scale());
    for (int y = top; y < bottom; y++) {
      double row = texture.row((y + 0.5 - ground.y()) / ground.scale());
      double inside = Math.max(0, Math.min(texture.height() - 1.001, row));
      row(frame, y, (float) column, (float) step, inside, light);
    }
  }

  private void row(Frame frame, int y, float column, float step, double row, float light) {
    int top = (int) row;
    float fy = (float) (row - top);
    int base = top * texture.width();
    float edge = texture.width() - 1.001f;
    int from = Math.min(first[top], first[top + 1]) - 1;
    int to = Math.max(last[top], last[top + 1]) + 1;
    int begin = from <= 0 ? 0 : (int) Math.max(0, (from - column) / step);
    int end =
        to < 0
            ? 0
            : to >= texture.width()
                ? frame.width()
                : (int) Math.min(frame.width(), (to - column) / step + 2);
    int k = (y * frame.width() + begin) * 3;
    for (int x = begin; x < end; x++, k += 3) {
      float at = Math.max(0, Math.min(edge, column + x * step));
      int left = (int) at;
      sample(frame.light(), k, (base + left) * 4, at - left, fy, light);
    }
  }

  private void sample(float[] buffer, int k, int t, float fx, float fy, float light) {
    float[] cells = texture.cells();
    int s = t + texture.width() * 4;
    float a = (1 - fx) * (1 - fy);
    float b = fx * (1 - fy);
    float c = (1 - fx) * fy;
    float d = fx * fy;
    float cover = a * cells[t + 3] + b * cells[t + 7] + c * cells[s + 3] + d * cells[s + 7];
    if (cover < 0.002f) {
      return;
    }
    float keep = 1 - cover;
    for (int i = 0; i < 3; i++) {
      float land =
          a * cells[t + i] + b * cells[t + 4 + i] + c * cells[s + i] + d * cells[s + 4 + i];
      buffer[k + i] = buffer[k + i] * keep + land * light;
    }
  }
}
