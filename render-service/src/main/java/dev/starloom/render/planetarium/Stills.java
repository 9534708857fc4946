package dev.starloom.render.planetarium;

import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.platform.typeset.Typeface;
import dev.starloom.render.planetarium.clip.FrameSource;
import dev.starloom.render.planetarium.frame.Picture;
import dev.starloom.sky.SkyData;

/** Single pictures of what would be films. */
public final class Stills {
  private final PlanetariumEngine engine;

  public Stills(Typeface typeface, SkyData sky) {
    // nothing is encoded
    engine = new PlanetariumEngine(null, typeface, sky, 1);
  }

  /**
   * @param time share of the film's time, 0 to 1
   * @return in RGB
   * @throws dev.starloom.platform.failure.PermanentFailure for a spec that can't be drawn
   */
  public Picture at(RenderSpec spec, double time) {
    FrameSource shot = engine.shot(spec);
    Picture picture = Picture.rgb(shot.width(), shot.height());
    float[] light = new float[picture.bytes().length];
    shot.draw((int) Math.round(time * (shot.frames() - 1)), light, picture);
    return picture;
  }
}
