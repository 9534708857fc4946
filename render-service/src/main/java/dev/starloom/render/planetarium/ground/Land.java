package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;

/** Shows a land texture where the camera sees it, under the light of the moment. */
final class Land implements Layer {
  private final LandTexture texture;
  private final Glow glow;
  private final Wind wind;
  private final double lowest;
  private final LandTexture.Extent[] extents;
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
    extents = texture.extents();
    top = first(extents);
  }

  /** The first row with anything in it. */
  private static int first(LandTexture.Extent[] extents) {
    int row = 0;
    while (row < extents.length - 1 && extents[row].empty()) {
      row++;
    }
    return row;
  }

  /** The row at which it ends; what reaches the texture's foot goes on to that of any picture. */
  private double foot(Frame frame) {
    Frame.Ground ground = frame.ground();
    return lowest < LandTexture.BOTTOM ? ground.y() + lowest * ground.scale() : frame.height();
  }

  @Override
  public void draw(Frame frame) {
    Frame.Ground ground = frame.ground();
    int begin = (int) Math.max(0, Math.floor(ground.y() + texture.v(top - 1) * ground.scale()));
    int end = (int) Math.min(frame.height(), foot(frame));
    if (begin < end) {
      var view = new LandView(frame, texture, extents, glow, wind);
      for (int y = begin; y < end; y++) {
        view.row(y);
      }
    }
  }
}
