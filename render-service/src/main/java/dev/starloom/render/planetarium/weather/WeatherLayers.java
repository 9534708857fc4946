package dev.starloom.render.planetarium.weather;

import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Rgb;
import dev.starloom.render.planetarium.stage.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What moves in the air, in the order of its distance. */
public final class WeatherLayers {
  /** The words for weather in a scene. {@code waves} changes water alone. */
  public static final Set<String> NAMES =
      Set.of("aurora", "lightning", "waves", "meteors", "clouds", "snow", "rain", "fog", "none");

  private static final String FIRE = "fire";

  private final List<Layer> behindStars = new ArrayList<>();
  private final List<Layer> beforeStars = new ArrayList<>();
  private final List<Layer> beforeLand = new ArrayList<>();
  private Flashes flashes = Flashes.NONE;

  public WeatherLayers(Stage stage) {
    sky(stage);
    air(stage);
  }

  private void sky(Stage stage) {
    double seconds = stage.spec().seconds();
    if (stage.has("aurora")) {
      behindStars.add(new Aurora(stage.seed("weather")));
    }
    if (stage.has("meteors")) {
      beforeStars.add(new Meteors(stage.seed("weather"), seconds, stage.reach()));
    }
    if (stage.has("clouds")) {
      beforeStars.add(new Clouds(stage.seed("clouds"), stage.palette(), Lamp.of(stage)));
    }
    if (stage.has("lightning")) {
      var storm = new Thunderstorm(stage.seed("weather"), seconds, stage.reach());
      beforeStars.add(storm);
      flashes = storm;
    }
    if (stage.has("rain")) {
      beforeStars.add(new Overcast(stage.palette()));
    }
  }

  private void air(Stage stage) {
    Rgb air = stage.palette().horizon();
    if (FIRE.equals(stage.scene().light())) {
      beforeLand.add(new Embers(stage.seed("embers")));
    }
    if (stage.has("fog")) {
      beforeLand.add(new Fog(stage.seed("fog"), stage.palette(), flashes));
    }
    if (stage.has("snow")) {
      beforeLand.add(Fall.snow(stage.seed("snow"), air, flashes));
    }
    if (stage.has("rain")) {
      beforeLand.add(Fall.rain(stage.seed("rain"), air, flashes));
    }
  }

  /** Behind the stars, which shine through it. */
  public List<Layer> behindStars() {
    return behindStars;
  }

  /** Between the stars and the land. */
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
