package dev.starloom.render.planetarium;

import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.platform.typeset.Typeface;
import dev.starloom.render.planetarium.figure.FigureLayers;
import dev.starloom.render.planetarium.frame.Cutout;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Grade;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Palette;
import dev.starloom.render.planetarium.frame.ToneMap;
import dev.starloom.render.planetarium.ground.GroundLayers;
import dev.starloom.render.planetarium.heaven.HeavenLayers;
import dev.starloom.render.planetarium.heaven.MilkyWayMap;
import dev.starloom.render.planetarium.stage.Stage;
import dev.starloom.render.planetarium.weather.WeatherLayers;
import dev.starloom.sky.LocalSky;
import dev.starloom.sky.SkyData;
import dev.starloom.sky.view.SkyPlan;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Stacks the layers of a shot: sky, weather, land, then lines and names. */
final class ShotComposer {
  private final SkyData sky;
  private final HeavenLayers heaven;
  private final FigureLayers figures;

  ShotComposer(SkyData sky, MilkyWayMap milkyWay, Typeface typeface) {
    this.sky = sky;
    heaven = new HeavenLayers(milkyWay);
    figures = new FigureLayers(typeface);
  }

  Shot compose(RenderSpec spec, List<SkyPlan> plans) {
    List<Take> takes = takes(spec, plans, this::everything);
    return new Shot(spec, takes, new ToneMap(Grade.of(spec.style())));
  }

  /** The same shot without sky and land: figures and names on a transparent ground. */
  Shot overlay(RenderSpec spec, List<SkyPlan> plans) {
    return new Shot(spec, takes(spec, plans, this::figuresOnly), new Cutout());
  }

  private List<Take> takes(
      RenderSpec whole, List<SkyPlan> plans, Function<Stage, List<Supplier<List<Layer>>>> parts) {
    return plans.parallelStream().map(plan -> take(whole, plan, parts)).toList();
  }

  private Take take(
      RenderSpec whole, SkyPlan plan, Function<Stage, List<Supplier<List<Layer>>>> parts) {
    RenderSpec spec = StretchSpec.of(whole, plan.stretch());
    return new Take(spec, plan, prepared(parts.apply(stage(spec, plan))));
  }

  private List<Supplier<List<Layer>>> figuresOnly(Stage stage) {
    return List.of(Take::darkness, () -> figures.bodies(stage), () -> figures.layers(stage));
  }

  private List<Supplier<List<Layer>>> everything(Stage stage) {
    var weather = new WeatherLayers(stage);
    return List.of(
        () -> heaven.behind(stage),
        weather::behindStars,
        () -> heaven.lights(stage),
        weather::beforeStars,
        () -> figures.bodies(stage),
        () -> GroundLayers.of(stage, weather.flashes()),
        weather::beforeLand,
        () -> figures.layers(stage));
  }

  /** The first picture waits for all of the parts, so they are prepared side by side. */
  private static List<Layer> prepared(List<Supplier<List<Layer>>> parts) {
    return parts.parallelStream().map(Supplier::get).flatMap(List::stream).toList();
  }

  private Stage stage(RenderSpec spec, SkyPlan plan) {
    Frame middle = Take.frame(spec, plan, 0.5, new float[0]);
    var local = new LocalSky(sky, plan.clock().observer(), plan.clock().middle(), true);
    var night = new Stage(spec, plan, local, middle, Palette.pick(spec.seed()));
    return night.has("lightning")
        ? new Stage(spec, plan, local, middle, night.palette().stormy())
        : night;
  }
}
