package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Noise;
import dev.starloom.render.planetarium.frame.Rgb;

/** Waves that break against rocks: foam that comes and goes at the waterline, and spray. */
final class Surf implements Layer {
  private static final double PERIOD = 5.6;
  private static final double SKIRT = 0.010;

  /** Heights of rock above the waterline, in ground units: what water washes over, and a cliff. */
  private static final double LOWEST = 0.002;

  private static final double STEEP = 0.06;

  private final Crag rock;
  private final Noise noise;
  private final Glow glow;
  private final double force;
  private final float[] white;

  /**
   * @param air the light on the foam
   * @param force of the waves, 1 for a quiet sea
   */
  Surf(Crag rock, Noise noise, Glow glow, Rgb air, double force) {
    white = new float[] {air.red(), air.green(), air.blue()};
    this.rock = rock;
    this.noise = noise;
    this.glow = glow;
    this.force = force;
  }

  @Override
  public void draw(Frame frame) {
    Frame.Ground ground = frame.ground();
    double wide = rock.half() * 1.2;
    int from = (int) Math.max(0, ground.x() + (rock.middle() - wide) * ground.scale());
    int to = (int) Math.min(frame.width(), ground.x() + (rock.middle() + wide) * ground.scale());
    float[] gain = glow.sky(frame.seconds());
    for (int x = from; x < to; x++) {
      double u = (x + 0.5 - ground.x()) / ground.scale();
      double shore = rock.shore(u, noise);
      double high = shore - rock.edge(u, noise);
      if (high > LOWEST) {
        column(frame, x, u, shore, high, gain);
      }
    }
  }

  private void column(Frame frame, int x, double u, double shore, double high, float[] gain) {
    double t = frame.seconds();
    double beat = t / PERIOD + 1.7 * noise.at(u * 3.1 + 40) + 0.37 * rock.foot() * 100;
    double swell = 0.5 + 0.5 * Math.sin(6.2832 * beat);
    double burst = swell * swell * swell * force;
    double ragged = noise.at(u * 30 + 3, t * 0.9) * noise.at(u * 11, t * 0.6 + 9);
    double near = Math.min(1, shore / 0.12);
    // spray rises no higher than what it breaks on
    double steep = Math.min(1, high / STEEP);
    double up = 0.003 + near * steep * (0.005 + 0.050 * burst * ragged);
    double lap = noise.at(u * 30 - t * 0.25, 4.2 + t * 0.2);
    double down = SKIRT * near * (0.35 + 0.9 * swell) * (0.35 + lap);
    double dense = Curves.step(LOWEST, 0.025, high) * (0.26 + 0.34 * swell * Math.min(1.3, force));
    Frame.Ground ground = frame.ground();
    int top = (int) Math.max(0, ground.y() + (shore - 2.2 * up) * ground.scale());
    int bottom =
        (int) Math.min(frame.height() - 1, ground.y() + (shore + 2.2 * down) * ground.scale());
    float[] light = frame.light();
    for (int y = top; y <= bottom; y++) {
      double off = (y + 0.5 - ground.y()) / ground.scale() - shore;
      double share = off < 0 ? off / up : off / down;
      float cover = (float) (dense * Curves.exp((float) (-share * share)));
      int k = (y * frame.width() + x) * 3;
      for (int c = 0; c < 3; c++) {
        light[k + c] += (white[c] * gain[c] - light[k + c]) * cover;
      }
    }
  }
}
