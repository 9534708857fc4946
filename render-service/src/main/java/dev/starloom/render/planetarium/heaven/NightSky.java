package dev.starloom.render.planetarium.heaven;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Palette;
import dev.starloom.render.planetarium.frame.Rgb;
import dev.starloom.sky.Vector;

/**
 * The air between the stars: dark blue, brighter towards the horizon, with twilight and moonlight
 * where there is any. Fills the whole picture. It is smooth, so it is worked out at the corners of
 * small cells and mixed between them.
 */
public final class NightSky implements Layer {
  private static final int WIDE = 64;
  private static final int HIGH = 16;

  private final Palette palette;
  private final SkyLight light;
  private final Vector ember;

  /**
   * @param emberAzimuth where on the horizon the faint light of a dark night is, degrees
   */
  public NightSky(Palette palette, SkyLight light, double emberAzimuth) {
    this.palette = palette;
    this.light = light;
    ember = Vector.spherical(emberAzimuth, 0);
  }

  /** What lights the air of one frame. */
  private record Air(Twilight twilight, Moonlight moonlight, float[] sum) {}

  @Override
  public void draw(Frame frame) {
    var air =
        new Air(
            new Twilight(light.sunIn(frame)),
            new Moonlight(light.moonIn(frame), light.moonlight(frame)),
            new float[3]);
    var strip = new Strip(frame.width(), WIDE, HIGH);
    float[] corners = new float[3 * strip.corners()];
    strip.next(corners(frame, air, 0, corners));
    for (int top = 0; top < frame.height(); top += HIGH) {
      strip.next(corners(frame, air, top + HIGH, corners));
      strip.set(frame, top);
    }
  }

  private float[] corners(Frame frame, Air air, int y, float[] corners) {
    for (int k = 0; k < corners.length; k += 3) {
      colour(frame.camera().direction(k / 3 * WIDE + 0.5, y + 0.5), air);
      System.arraycopy(air.sum, 0, corners, k, 3);
    }
    return corners;
  }

  private void colour(Vector local, Air air) {
    float up = (float) Math.max(0, local.latitude());
    float high = (float) Curves.step(3, 32, up);
    float low = 0.72f * Curves.exp(-up * 0.17f);
    float near = 0.36f * Curves.exp(-up * 0.24f) * Curves.exp((float) (ember.dot(local) - 1) * 7);
    Rgb zenith = palette.zenith();
    Rgb middle = palette.middle();
    Rgb horizon = palette.horizon();
    Rgb warm = palette.ember();
    air.sum[0] = mix(middle.red(), zenith.red(), horizon.red(), high, low) + warm.red() * near;
    air.sum[1] =
        mix(middle.green(), zenith.green(), horizon.green(), high, low) + warm.green() * near;
    air.sum[2] = mix(middle.blue(), zenith.blue(), horizon.blue(), high, low) + warm.blue() * near;
    if (!air.twilight.over()) {
      air.twilight.add(local, up, air.sum);
    }
    if (!air.moonlight.none()) {
      air.moonlight.add(local, air.sum);
    }
  }

  private static float mix(float middle, float zenith, float horizon, float high, float low) {
    float sky = middle + (zenith - middle) * high;
    return sky + (horizon - sky) * low;
  }
}
