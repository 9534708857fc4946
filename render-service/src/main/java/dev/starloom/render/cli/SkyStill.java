package dev.starloom.render.cli;

import dev.starloom.platform.typeset.Typeface;
import dev.starloom.render.planetarium.figure.FigureLines;
import dev.starloom.render.planetarium.figure.Labeller;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Grade;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Noise;
import dev.starloom.render.planetarium.frame.Palette;
import dev.starloom.render.planetarium.frame.Picture;
import dev.starloom.render.planetarium.frame.ToneMap;
import dev.starloom.render.planetarium.ground.Landscape;
import dev.starloom.render.planetarium.heaven.MilkyWay;
import dev.starloom.render.planetarium.heaven.MilkyWayMap;
import dev.starloom.render.planetarium.heaven.NightSky;
import dev.starloom.render.planetarium.heaven.SkyLight;
import dev.starloom.render.planetarium.heaven.Stars;
import dev.starloom.render.planetarium.heaven.Wanderers;
import dev.starloom.render.planetarium.weather.Flashes;
import dev.starloom.sky.Body;
import dev.starloom.sky.Camera;
import dev.starloom.sky.Constellation;
import dev.starloom.sky.LocalSky;
import dev.starloom.sky.Target;
import dev.starloom.sky.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** One picture of a sky. The same sky and options give the same bytes. */
final class SkyStill {
  private static final long SEED = 42;
  private static final double SUNRISE = -3;
  private static final double REACH_MARGIN = 1.25;
  private static final double MOST_STARS_REACH = 180;

  private final LocalSky sky;
  private final SkyOptions options;
  private final Target target;
  private final Frame frame;

  SkyStill(LocalSky sky, Camera camera, SkyOptions options, Target target) {
    this.sky = sky;
    this.options = options;
    this.target = target;
    Vector ahead = camera.direction(options.width() / 2.0, options.height() / 2.0);
    double row = camera.y(Vector.spherical(ahead.longitude(), 0));
    frame =
        new Frame(
            options.width(),
            options.height(),
            new float[options.width() * options.height() * 3],
            1,
            0,
            camera,
            sky.horizon(),
            new Frame.Ground(options.width() / 2.0, row, options.height()));
  }

  void write(Path file) throws IOException {
    layers().forEach(layer -> layer.draw(frame));
    Picture picture = Picture.rgb(frame.width(), frame.height());
    new ToneMap(Grade.NEUTRAL).apply(frame, picture);
    ImageIO.setUseCache(false);
    try (var out = Files.newOutputStream(file)) {
      ImageIO.write(Gallery.image(picture), "png", out);
    }
  }

  private List<Layer> layers() {
    var palette = Palette.pick(SEED);
    boolean day = sky.local(Body.SUN).latitude() > SUNRISE;
    SkyLight light = day ? SkyLight.DARK : SkyLight.of(sky);
    var layers = new ArrayList<Layer>();
    layers.add(new NightSky(palette, light, ahead().longitude()));
    var map = new MilkyWayMap(sky.seen().milkyWay());
    layers.add(new MilkyWay(map, frame, 0, light, new Noise(SEED)));
    var planets = Wanderers.planets(sky);
    layers.add(new Stars(sky.seen().stars(), planets, light, frame, reach()));
    layers.add(Wanderers.disc(Body.SUN, sky));
    layers.add(Wanderers.disc(Body.MOON, sky));
    if (options.foreground() != null) {
      var land = new Landscape(palette, Flashes.NONE, SEED, frame.width(), frame.height(), false);
      layers.addAll(land.layers(options.foreground()));
    }
    layers.addAll(figures());
    return layers;
  }

  private Vector ahead() {
    return frame.camera().direction(frame.width() / 2.0, frame.height() / 2.0);
  }

  private double reach() {
    Camera camera = frame.camera();
    Vector corner = camera.direction(0, 0);
    Vector axis = camera.direction(frame.width() / 2.0, frame.height() / 2.0);
    return Math.min(MOST_STARS_REACH, corner.separation(axis) * REACH_MARGIN);
  }

  private List<Layer> figures() {
    List<Constellation> shown = shown();
    var layers = new ArrayList<Layer>();
    if (options.has("--figures")) {
      shown.forEach(figure -> layers.add(new FigureLines(figure, 0, 0.9)));
    }
    if (options.has("--labels")) {
      double floor = Math.min(frame.height() * 0.96, frame.ground().y());
      var labeller = new Labeller(Typeface.bundled(), sky.seen(), options.language(), frame, floor);
      shown.forEach(labeller::avoid);
      shown.forEach(figure -> labeller.name(figure, 0));
      shown.forEach(figure -> labeller.nameStars(figure, 0));
      layers.addAll(labeller.labels());
    }
    return layers;
  }

  /** The constellations, and the Chinese figure if it is one that is looked at. */
  private List<Constellation> shown() {
    Stream<Constellation> chinese =
        sky.seen().asterisms().values().stream().filter(a -> a.names().en().equals(target.name()));
    return Stream.concat(chinese, sky.seen().constellations().values().stream())
        .filter(this::inFrame)
        .toList();
  }

  /** Whether all of a figure is above the horizon and most of it in the picture. */
  private boolean inFrame(Constellation figure) {
    List<Vector> places = figure.stars().stream().map(sky::local).toList();
    long inside =
        places.stream()
            .filter(
                p ->
                    frame.camera().x(p) > 0
                        && frame.camera().x(p) < frame.width()
                        && frame.camera().y(p) > 0
                        && frame.camera().y(p) < frame.height())
            .count();
    return places.stream().allMatch(p -> p.z() > 0) && inside * 2 > places.size();
  }
}
