package dev.starloom.enrich.scene;

import dev.starloom.contracts.story.Scene;
import dev.starloom.sky.view.Night;

/**
 * Where and when a shot plays.
 *
 * @param scene without cues and views
 * @param time {@code night}, {@code dawn}, {@code dusk} or {@code day}
 * @param night what is known of the night that is shown, also where the story plays by day
 */
public record Setting(Scene scene, String time, Night night) {
  static final String NIGHT = "night";
  static final String DAY = "day";

  /** Whether the words want a sky in which no star is seen. */
  public boolean isByDay() {
    return time.equals(DAY);
  }
}
