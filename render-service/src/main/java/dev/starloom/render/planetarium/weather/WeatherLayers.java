package dev.starloom.render.planetarium.weather;

import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.stage.Stage;
import java.util.ArrayList;
import java.util.List;

/** What moves in the air, in the order of its distance. */
public final class WeatherLayers {
  private final List<Layer> behindStars = new ArrayList<>();
  private final List<Layer> beforeStars = new ArrayList<>();
  private final List<Layer> beforeLand = new ArrayList<>();
  private Flashes flashes = Flashes.NONE;

  public WeatherLayers(Stage stage) {
    long seed = stage.seed("weather");
    double seconds = stage.spec().seconds();
    if (stage.has("aurora")) {
      behindStars.add(new Aurora(seed));
    }
    if (stage.has("meteors")) {
      beforeStars.add(new Meteors(seed, seconds, stage.reach()));
    }
    if (stage.has("lightning")) {
      var storm = new Thunderstorm(seed, seconds, stage.reach());
      beforeStars.add(storm);
      flashes = storm;
    }
  }

  public List<Layer> behindStars() {
    return behindStars;
  }

  public List<Layer> beforeStars() {
    return beforeStars;
  }

  /** What comes down between the eye and the land. */
  public List<Layer> beforeLand() {
    return beforeLand;
  }

  /** The lightning that lights the land. */
  public Flashes flashes() {
    return flashes;
  }
}
