package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.stage.Stage;
import dev.starloom.render.planetarium.weather.Flashes;
import java.util.List;

/** Land and water of a scene. */
public final class GroundLayers {
  private GroundLayers() {}

  public static List<Layer> of(Stage stage, Flashes flashes) {
    boolean rough = stage.has("lightning") || stage.has("waves");
    var land =
        new Landscape(
            stage.palette(),
            flashes,
            stage.seed("ground"),
            stage.spec().width(),
            stage.spec().height(),
            rough);
    return land.layers(stage.scene().foreground());
  }
}
