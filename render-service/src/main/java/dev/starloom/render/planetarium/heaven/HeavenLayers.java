package dev.starloom.render.planetarium.heaven;

import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Noise;
import dev.starloom.render.planetarium.stage.Stage;
import java.util.List;
import java.util.SplittableRandom;

/** The sky behind everything: air, Milky Way, stars. */
public final class HeavenLayers {
  private static final long NOISE = 20260101;
  private static final double REACH_MARGIN = 1.25;

  private final MilkyWayMap milkyWay;

  public HeavenLayers(MilkyWayMap milkyWay) {
    this.milkyWay = milkyWay;
  }

  /** Air and Milky Way. */
  public List<Layer> behind(Stage stage) {
    double emberAt = 2 * new SplittableRandom(stage.seed("ember")).nextDouble() - 1;
    return List.of(
        new NightSky(stage.palette(), stage.reach() * emberAt),
        new MilkyWay(
            milkyWay,
            stage.middle().camera(),
            stage.middle().horizon(),
            stage.spec().width(),
            stage.spec().height(),
            new Noise(NOISE)));
  }

  /** Stars. */
  public List<Layer> lights(Stage stage) {
    return List.of(
        new Stars(
            stage.sky().seen().stars(),
            stage.middle().camera(),
            stage.middle().horizon(),
            stage.reachDegrees(REACH_MARGIN)));
  }
}
