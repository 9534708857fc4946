package dev.starloom.enrich.scene;

import dev.starloom.contracts.story.Scene;
import dev.starloom.sky.view.Night;
import java.time.LocalDate;
import java.util.List;

/**
 * Where and when a shot plays.
 *
 * @param scene without cues and views
 * @param time {@code night}, {@code dawn}, {@code dusk} or {@code day}
 * @param night what is known of the night that is shown, also where the story plays by day
 * @param moon {@code full}, {@code half} or {@code crescent} where the words tell it, or null
 * @param evenings of which the night is one; empty for any
 */
public record Setting(
    Scene scene, String time, Night night, String moon, List<LocalDate> evenings) {
  static final String NIGHT = "night";
  static final String DAY = "day";

  /** Whether the words want a sky in which no star is seen. */
  public boolean isByDay() {
    return time.equals(DAY);
  }
}
