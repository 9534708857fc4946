package dev.starloom.render.planetarium;

import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.platform.typeset.Typeface;
import dev.starloom.render.planetarium.figure.FigureLayers;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Palette;
import dev.starloom.render.planetarium.ground.GroundLayers;
import dev.starloom.render.planetarium.heaven.HeavenLayers;
import dev.starloom.render.planetarium.heaven.MilkyWayMap;
import dev.starloom.render.planetarium.stage.Stage;
import dev.starloom.render.planetarium.weather.WeatherLayers;
import dev.starloom.sky.LocalSky;
import dev.starloom.sky.SkyData;
import dev.starloom.sky.view.SkyPlan;
import java.util.List;
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
    return new Shot(spec, plans.parallelStream().map(plan -> take(spec, plan)).toList());
  }

  private Take take(RenderSpec whole, SkyPlan plan) {
    RenderSpec spec = StretchSpec.of(whole, plan.stretch());
    Stage stage = stage(spec, plan);
    var weather = new WeatherLayers(stage);
    List<Supplier<List<Layer>>> parts =
        List.of(
            () -> heaven.behind(stage),
            weather::behindStars,
            () -> heaven.lights(stage),
            weather::beforeStars,
            () -> figures.bodies(stage),
            () -> GroundLayers.of(stage, weather.flashes()),
            weather::beforeLand,
            () -> figures.layers(stage));
    return new Take(spec, plan, prepared(parts));
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
