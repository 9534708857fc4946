package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.stage.Stage;
import dev.starloom.render.planetarium.weather.Flashes;
import dev.starloom.sky.Body;
import dev.starloom.sky.Vector;
import java.util.List;

/** Land and water of a scene. */
public final class GroundLayers {
  /** The word for firelight in a scene. */
  public static final String FIRE = "fire";

  private static final double SPARE = 0.03;

  private GroundLayers() {}

  public static List<Layer> of(Stage stage, Flashes flashes) {
    boolean rough = stage.has("lightning") || stage.has("waves");
    var glow = new Glow(flashes, stage.has("aurora"), FIRE.equals(stage.scene().light()));
    Vector moon = stage.sky().local(Body.MOON);
    List<Glint> glints = moon.z() > 0 ? List.of(MoonGlint.of(stage)) : List.of();
    var land =
        new Landscape(
            lighting(stage, moon),
            glow,
            glints,
            stage.seed("ground"),
            stage.reach(),
            margin(stage) / stage.reach(),
            stage.spec().height(),
            rough);
    return land.layers(stage.scene().foreground());
  }

  private static final double MOST = 4;

  /** The u farthest from the landmark that the camera sees during the shot. */
  private static double margin(Stage stage) {
    double farthest = 0;
    for (double time = 0; time <= 1; time += 0.25) {
      var camera = stage.plan().path().at(time);
      double x = camera.x(stage.plan().path().landmark());
      double scale = stage.plan().path().landScale(camera);
      double right = (stage.spec().width() - x) / scale;
      farthest = Math.max(farthest, Math.max(x / scale, right));
    }
    // a camera that looks up may have its landmark far outside, where no land is seen
    return Math.min(farthest + SPARE, MOST * stage.reach());
  }

  private static Lighting lighting(Stage stage, Vector moon) {
    int side = (stage.seed("light") & 1) == 0 ? 1 : -1;
    Lighting stars = Lighting.stars(stage.palette(), side);
    if (moon.z() <= 0) {
      return stars;
    }
    var spec = stage.spec();
    var ahead = stage.middle().camera().direction(spec.width() / 2.0, spec.height() / 2.0);
    double aside = moon.longitude() - ahead.longitude();
    double lit = stage.sky().place(Body.MOON).phase().illuminated();
    return stars.moon(aside, moon.latitude(), lit);
  }
}
