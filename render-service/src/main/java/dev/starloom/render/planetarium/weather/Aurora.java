package dev.starloom.render.planetarium.weather;

import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Noise;
import java.util.SplittableRandom;

/**
 * Curtains of northern light. Each hangs from a folded line; where the line turns back on itself
 * its parts shine through one another, which makes the bright edges that real curtains have.
 */
public final class Aurora implements Layer {
  private static final double HIGHEST = 0.95;

  private final Noise noise;
  private final Curtain[] curtains;

  public Aurora(long seed) {
    var random = new SplittableRandom(seed);
    noise = new Noise(random.nextLong());
    double turn = random.nextDouble() * 6.283;
    curtains =
        new Curtain[] {
          new Curtain(0.150, 1.00, 1.0, turn, 11.3),
          new Curtain(0.275, 0.62, 0.8, turn + 2.1, 37.9),
          new Curtain(0.085, 0.40, 1.15, turn + 4.0, 63.1)
        };
  }

  @Override
  public void draw(Frame frame) {
    Frame.Ground ground = frame.ground();
    double top = ground.y() - HIGHEST * ground.scale();
    var veil = new Veil(frame, 4, 6, top, Math.min(frame.height(), ground.y() + 1));
    double reach = Math.max(ground.x(), frame.width() - ground.x()) / ground.scale();
    for (Curtain curtain : curtains) {
      curtain.hang(veil, noise, frame.seconds(), reach + 0.25);
    }
    veil.draw();
  }
}
