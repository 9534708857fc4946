package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Noise;
import dev.starloom.render.planetarium.frame.Rgb;

/** Moving water that mirrors whatever is above it in the picture. */
final class Water implements Layer {
  private final Noise noise;
  private final Rgb deep;
  private final double shore;
  private final double swell;

  /**
   * @param shore v at which the water begins
   * @param swell height of the waves: 0.3 a river, 1 a quiet sea, 2 a storm
   */
  Water(Noise noise, Rgb deep, double shore, double swell) {
    this.noise = noise;
    this.deep = deep;
    this.shore = shore;
    this.swell = swell;
  }

  @Override
  public void draw(Frame frame) {
    Frame.Ground ground = frame.ground();
    double edge = ground.y() + shore * ground.scale();
    int first = (int) Math.max(1, Math.ceil(edge));
    for (int y = first; y < frame.height(); y++) {
      double near = (y + 0.5 - edge) / ground.scale();
      row(frame, y, edge, near);
    }
  }

  private void row(Frame frame, int y, double edge, double near) {
    double distance = 1 / (near + 0.012);
    double calm = Curves.step(0, 0.05, near);
    float mirror = (float) (0.30 + 0.62 * Math.exp(-near * 6));
    double pixel = 1 / frame.ground().scale();
    double spread = distance * 1.1;
    float[][] waves = waves(distance * 2.4, frame.seconds());
    float time = (float) frame.seconds();
    double reach =
        frame.height() * (0.012 + 0.16 * near) * (0.35 + 0.65 * swell) * (0.25 + 0.75 * calm);
    int highest = (int) Math.max(0, edge - 1);
    int k = y * frame.width() * 3;
    double u = (0.5 - frame.ground().x()) * pixel;
    for (int x = 0; x < frame.width(); x++, k += 3, u += pixel) {
      float wave = wave(waves, (float) (u * spread), time);
      int from = (int) (edge - (y - edge) * 0.92 - wave * reach);
      int row = Math.max(0, Math.min(highest, from < 0 ? -from : from));
      int column = Math.max(0, Math.min(frame.width() - 1, (int) (x + wave * reach * 0.35)));
      shade(frame, k, (row * frame.width() + column) * 3, wave, mirror, near);
    }
  }

  /** The four trains of waves where they cross a row of the picture. */
  private float[][] waves(double y, double time) {
    float[][] waves = new float[4][257];
    noise.row(y * 1.2 + time * 0.55, waves[0]);
    noise.row(y * 2.7 + time * 0.6, waves[1]);
    noise.row(y * 5.6 + time * 1.1, waves[2]);
    noise.row(y * 10.3 + time * 1.6, waves[3]);
    return waves;
  }

  /** Height of the surface, about -0.5 to 0.5. */
  private static float wave(float[][] waves, float x, float time) {
    float broad = Noise.along(waves[0], x * 1.1f + time * 0.22f);
    float cross = Noise.along(waves[1], x * 2.3f - time * 0.35f + 40 + broad);
    float fine = Noise.along(waves[2], x * 5.7f + time * 0.5f + 80 + cross);
    float ripple = Noise.along(waves[3], x * 13.1f - time * 0.6f + 11);
    return 0.38f * broad + 0.29f * cross + 0.20f * fine + 0.13f * ripple - 0.5f;
  }

  private void shade(Frame frame, int k, int source, float wave, float mirror, double near) {
    float[] light = frame.light();
    float bright = mirror * (float) Math.max(0.2, 1 + 1.5 * wave * Math.min(1.6, swell));
    float foam =
        swell > 1.5 && wave > 0.12f
            ? (float) (0.035 * Curves.step(0.12, 0.26, wave) * Curves.step(0.01, 0.1, near))
            : 0;
    float body = 1 + 1.4f * wave;
    light[k] = deep.red() * body + light[source] * bright + foam * 0.7f;
    light[k + 1] = deep.green() * body + light[source + 1] * bright + foam * 0.85f;
    light[k + 2] = deep.blue() * body + light[source + 2] * bright + foam;
  }
}
