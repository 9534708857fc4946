package dev.starloom.enrich.scene;

import dev.starloom.contracts.story.Scene;
import dev.starloom.sky.view.Night;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Where and when a shot plays.
 *
 * @param scene without cues and views
 * @param stage what stands around: {@code park}, {@code playground}, {@code street}, {@code room}
 *     or {@code kitchen}; null where the foreground of the scene says it all
 * @param time {@code night}, {@code dawn}, {@code dusk} or {@code day}
 * @param night what is known of the night that is shown, also where the story plays by day
 * @param moon {@code full}, {@code half} or {@code crescent} where the words tell it, or null
 * @param evenings of which the night is one; empty for any
 */
public record Setting(
    Scene scene, String stage, String time, Night night, String moon, List<LocalDate> evenings) {
  static final String NIGHT = "night";
  static final String DAY = "day";

  private static final Set<String> INSIDE = Set.of("room", "kitchen");

  /** Whether it plays in a house, where the sky is behind a window. */
  public boolean isInside() {
    return stage != null && INSIDE.contains(stage);
  }

  /** Whether the words want a sky in which no star is seen. */
  public boolean isByDay() {
    return time.equals(DAY);
  }
}
