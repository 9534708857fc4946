package dev.starloom.render.planetarium;

import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.platform.typeset.Typeface;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Noise;
import dev.starloom.render.planetarium.ground.Landscape;
import dev.starloom.render.planetarium.heaven.FigureLines;
import dev.starloom.render.planetarium.heaven.Labeller;
import dev.starloom.render.planetarium.heaven.MilkyWay;
import dev.starloom.render.planetarium.heaven.MilkyWayMap;
import dev.starloom.render.planetarium.heaven.NightSky;
import dev.starloom.render.planetarium.heaven.Palette;
import dev.starloom.render.planetarium.heaven.StarMark;
import dev.starloom.render.planetarium.heaven.Stars;
import dev.starloom.render.planetarium.weather.Aurora;
import dev.starloom.render.planetarium.weather.Flashes;
import dev.starloom.render.planetarium.weather.Meteors;
import dev.starloom.render.planetarium.weather.Thunderstorm;
import dev.starloom.render.sky.Constellation;
import dev.starloom.render.sky.SkyData;
import dev.starloom.render.sky.Star;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Stacks the layers of a shot: sky, weather, land, then lines and names. */
final class ShotComposer {
  private static final double LINES_START = 0.04;
  private static final double LINES_END = 0.40;
  private static final double OVERLAP = 0.5;
  private static final double REACH_MARGIN = 1.25;

  private final SkyData sky;
  private final MilkyWayMap milkyWay;
  private final Typeface typeface;

  ShotComposer(SkyData sky, MilkyWayMap milkyWay, Typeface typeface) {
    this.sky = sky;
    this.milkyWay = milkyWay;
    this.typeface = typeface;
  }

  Shot compose(RenderSpec spec, SkyPlan plan) {
    var seeds = new SplittableRandom(spec.seed());
    Frame middle = Shot.frame(spec, plan, 0.5, new float[0]);
    Palette night = Palette.pick(seeds.nextLong());
    boolean storm = spec.scene().weather().equals("lightning");
    Palette palette = storm ? night.stormy() : night;
    double reach = spec.width() / 2.0 / spec.height();
    SkyData tonight = sky.at(plan.clock().middle());
    var layers = new ArrayList<Layer>();
    layers.add(new NightSky(palette, reach * (2 * seeds.nextDouble() - 1)));
    layers.add(
        new MilkyWay(
            milkyWay,
            middle.camera(),
            middle.horizon(),
            spec.width(),
            spec.height(),
            new Noise(20260101)));
    layers.add(new Stars(tonight.stars(), middle.camera(), middle.horizon(), reachDegrees(middle)));
    Flashes flashes = weather(spec, seeds.nextLong(), reach, layers);
    boolean rough = storm || spec.scene().weather().equals("waves");
    var land =
        new Landscape(palette, flashes, seeds.nextLong(), spec.width(), spec.height(), rough);
    layers.addAll(land.layers(spec.scene().foreground()));
    layers.addAll(figures(spec, plan, middle, tonight));
    return new Shot(spec, plan, layers);
  }

  /** Angle from the camera's axis to what may come into the picture's corners. */
  private static double reachDegrees(Frame middle) {
    var corner = middle.camera().direction(0, 0);
    var axis = middle.camera().direction(middle.width() / 2.0, middle.height() / 2.0);
    return corner.separation(axis) * REACH_MARGIN;
  }

  private static Flashes weather(RenderSpec spec, long seed, double reach, List<Layer> layers) {
    switch (spec.scene().weather()) {
      case "aurora" -> layers.add(layers.size() - 1, new Aurora(seed));
      case "meteors" -> layers.add(new Meteors(seed, spec.seconds(), reach));
      case "lightning" -> {
        var storm = new Thunderstorm(seed, spec.seconds(), reach);
        layers.add(storm);
        return storm;
      }
      default -> {
        // a clear night; high waves belong to the water
      }
    }
    return Flashes.NONE;
  }

  private List<Layer> figures(RenderSpec spec, SkyPlan plan, Frame middle, SkyData tonight) {
    var layers = new ArrayList<Layer>();
    double floor = plan.path().skyFloor(middle.camera());
    var labeller = new Labeller(typeface, tonight, spec.language(), middle, floor);
    List<Constellation> shown =
        plan.shown().stream()
            .map(f -> tonight.constellations().get(f.id()))
            .filter(c -> c != null)
            .toList();
    shown.forEach(labeller::avoid);
    double slot = (LINES_END - LINES_START) / (1 + (shown.size() - 1) * OVERLAP);
    for (int i = 0; i < shown.size(); i++) {
      double start = LINES_START + i * slot * OVERLAP;
      layers.add(new FigureLines(shown.get(i), start, start + slot));
      labeller.name(shown.get(i), start + 0.5 * slot);
    }
    for (Figure figure : plan.shown()) {
      if (figure.points().size() == 1) {
        Star star = tonight.star(Integer.parseInt(figure.id().substring(3))).orElseThrow();
        layers.add(new StarMark(star.direction(), LINES_START));
        labeller.name(star, LINES_START + 0.08);
      }
    }
    for (Constellation constellation : shown) {
      labeller.nameStars(constellation, LINES_END);
    }
    layers.addAll(labeller.labels());
    return layers;
  }
}
