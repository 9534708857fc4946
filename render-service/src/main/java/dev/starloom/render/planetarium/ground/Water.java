package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Rgb;
import java.util.List;

/**
 * Moving water that mirrors whatever is above it in the picture. Every facet of a wave reflects the
 * place that it looks at, by Fresnel's law as much as its angle lets it; what is not reflected is
 * the dark of the water.
 */
record Water(Waves waves, Rgb deep, Glow glow, List<Glint> glints, Manner manner) implements Layer {

  /**
   * @param shore v at which the water begins
   * @param cell pixels, in a picture of 720 rows, that are mirrored as one
   * @param depth how much of the picture's height above the shore may be mirrored
   * @param foam amount of white crests, 0 to 1
   * @param squeeze how many rows above the shore are mirrored in one below it
   */
  record Manner(double shore, int cell, double depth, double foam, double squeeze) {}

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
    var surface = new WaterSurface(this, frame, mirror, edge);
    for (int y = first; y < frame.height(); y++) {
      surface.row(y);
    }
  }
}
