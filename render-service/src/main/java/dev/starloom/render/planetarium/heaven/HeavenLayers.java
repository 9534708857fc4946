package dev.starloom.render.planetarium.heaven;

import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Noise;
import dev.starloom.render.planetarium.stage.Stage;
import dev.starloom.sky.Body;
import dev.starloom.sky.Star;
import dev.starloom.sky.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The sky behind everything: air, Milky Way, stars, planets, Moon. */
public final class HeavenLayers {
  public static final String TRAILS = "star-trails";

  private static final long NOISE = 20260101;
  private static final double REACH_MARGIN = 1.25;

  private final MilkyWayMap milkyWay;

  public HeavenLayers(MilkyWayMap milkyWay) {
    this.milkyWay = milkyWay;
  }

  /** Air and Milky Way. */
  public List<Layer> behind(Stage stage) {
    SkyLight light = SkyLight.of(stage.sky());
    return List.of(
        new NightSky(stage.palette(), light, emberAzimuth(stage)),
        new MilkyWay(milkyWay, stage.middle(), turn(stage), light, new Noise(NOISE)));
  }

  private static double emberAzimuth(Stage stage) {
    Frame middle = stage.middle();
    double at = new SplittableRandom(stage.seed("ember")).nextDouble();
    return middle.camera().direction(at * middle.width(), middle.ground().y()).longitude();
  }

  /** Degrees that the sky turns from the middle of the shot to its end. */
  private static double turn(Stage stage) {
    var clock = stage.plan().clock();
    var equator = new Vector(1, 0, 0);
    return clock.horizon(0.5).apply(equator).separation(clock.horizon(1).apply(equator));
  }

  /** Stars, planets and Moon. */
  public List<Layer> lights(Stage stage) {
    SkyLight light = SkyLight.of(stage.sky());
    double turn = turn(stage);
    double reach = stage.reachDegrees(REACH_MARGIN) + turn;
    List<Star> planets = Wanderers.planets(stage.sky());
    List<Star> stars = stage.sky().seen().stars();
    var layers = new ArrayList<Layer>();
    if (stage.scene().camera().equals(TRAILS)) {
      stars = trailed(stage, reach, 2 * turn);
      var all = new ArrayList<>(stars);
      all.addAll(planets);
      layers.add(new Trails(all, light, stage.plan().clock()::horizon, 2 * turn));
    }
    layers.add(new Stars(stars, planets, light, stage.middle(), reach));
    layers.add(Wanderers.disc(Body.MOON, stage.sky()));
    return layers;
  }

  /** A star without a trail would stand out among those that have one. */
  private static List<Star> trailed(Stage stage, double reach, double degrees) {
    Frame middle = stage.middle();
    List<Star> stars = stage.sky().seen().stars();
    return Trails.choose(stars, middle, reach, degrees, middle.camera().scale());
  }
}
