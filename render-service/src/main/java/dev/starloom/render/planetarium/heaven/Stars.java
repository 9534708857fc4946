package dev.starloom.render.planetarium.heaven;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Rgb;
import dev.starloom.sky.Camera;
import dev.starloom.sky.Rotation;
import dev.starloom.sky.Star;
import dev.starloom.sky.Vector;
import java.util.ArrayList;
import java.util.List;

/**
 * The stars of the catalogue. Each has the same profile, a sharp core with a faint wide glow,
 * scaled by its brightness; so only bright stars show a glow, and the more of it the brighter they
 * are.
 */
public final class Stars implements Layer {
  private static final double WHITE_MAGNITUDE = 2.9;
  private static final double CONTRAST = 0.36;
  private static final float GLOW = 0.020f;
  private static final float WIDE_GLOW = 0.0022f;
  private static final float FAINTEST = 0.0016f;
  private static final double EXTINCTION = 0.16;

  private final List<Spot> spots = new ArrayList<>();

  private record Spot(Vector direction, double brightness, Rgb colour, double rate, double phase) {}

  /**
   * @param camera in the middle of the shot
   * @param middle from J2000.0 to the local frame in the middle of the shot
   * @param reach angle around the camera's axis in degrees that can come into the picture
   */
  public Stars(List<Star> stars, Camera camera, Rotation middle, double reach) {
    double limit = Math.cos(Math.toRadians(reach));
    for (Star star : stars) {
      if (camera.ahead(middle.apply(star.direction())) > limit) {
        spots.add(spot(star));
      }
    }
  }

  private static Spot spot(Star star) {
    double brightness = Math.pow(10, -CONTRAST * (star.magnitude() - WHITE_MAGNITUDE));
    double chance = (star.hip() * 0.6180339887) % 1;
    return new Spot(
        star.direction(),
        brightness,
        StarColour.of(star.colourIndex()),
        2.5 + 3.5 * chance,
        chance * 40);
  }

  @Override
  public void draw(Frame frame) {
    for (Spot spot : spots) {
      Vector local = frame.local(spot.direction());
      double x = frame.camera().x(local) - 0.5;
      double y = frame.camera().y(local) - 0.5;
      if (y > frame.ground().y() || local.z() < 0.005) {
        continue;
      }
      double air = Math.pow(10, -0.4 * EXTINCTION * (1 / (local.z() + 0.03) - 1));
      double wave = Math.sin(frame.seconds() * spot.rate() + spot.phase());
      double twinkle = 1 + (0.07 + 0.1 * (1 - local.z())) * wave;
      splat(frame, x, y, (float) (spot.brightness() * air * twinkle), spot.colour());
    }
  }

  private static void splat(Frame frame, double x, double y, float brightness, Rgb colour) {
    float unit = (float) Math.max(0.4, frame.px(1));
    float sigma = Math.max(0.55f, 0.80f * unit * (float) Math.pow(Math.max(1, brightness), 0.14));
    float core = 1 / (2 * sigma * sigma);
    float glow = 1 / (2 * 3.2f * 3.2f * unit * unit);
    float wide = 1 / (8.5f * unit);
    int radius = (int) Math.ceil(Math.max(3 * sigma, reach(brightness, unit)));
    int left = Math.max(0, (int) x - radius);
    int right = Math.min(frame.width() - 1, (int) x + radius + 1);
    int bottom = Math.min(frame.height() - 1, (int) y + radius + 1);
    for (int row = Math.max(0, (int) y - radius); row <= bottom; row++) {
      float dy = (float) (row - y);
      int k = (row * frame.width() + left) * 3;
      for (int column = left; column <= right; column++, k += 3) {
        float dx = (float) (column - x);
        float square = dx * dx + dy * dy;
        float halo = GLOW * Curves.exp(-square * glow);
        if (brightness > 0.5f) {
          halo += WIDE_GLOW * Curves.exp(-(float) Math.sqrt(square) * wide);
        }
        float sharp = brightness * Curves.exp(-square * core);
        float soft = brightness * halo;
        float red = sharp * (0.4f + 0.6f * colour.red()) + soft * colour.red();
        float blue = sharp * (0.4f + 0.6f * colour.blue()) + soft * colour.blue();
        frame.add(k, red, sharp + soft, blue);
      }
    }
  }

  /** Distance at which the glow has faded out. */
  private static double reach(float brightness, float unit) {
    if (brightness > 0.5f) {
      return 8.5 * unit * Math.log(Math.max(1.01, brightness * WIDE_GLOW * 6 / FAINTEST));
    }
    double ratio = brightness * GLOW / FAINTEST;
    return ratio <= 1 ? 0 : 3.2 * unit * Math.sqrt(2 * Math.log(ratio));
  }
}
