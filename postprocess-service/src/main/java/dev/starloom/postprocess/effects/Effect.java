package dev.starloom.postprocess.effects;

import dev.starloom.contracts.story.Scene;
import java.util.EnumSet;
import java.util.Set;

/** What a scene sounds like; the sounds are made by our own code. */
enum Effect {
  WAVES,
  WIND,
  RAIN,
  RIVER,
  /** Of an aurora, which is silent: barely heard. */
  SHIMMER,
  THUNDER;

  /** The sounds of a scene; empty for an empty sky. */
  static Set<Effect> of(Scene scene) {
    var effects = EnumSet.noneOf(Effect.class);
    if (scene != null) {
      hear(scene.foreground(), effects);
      hear(scene.weather(), effects);
      scene.effects().forEach(word -> hear(word, effects));
    }
    return effects;
  }

  private static void hear(String word, Set<Effect> effects) {
    switch (word == null ? "" : word) {
      case "sea", "waves", "cliff" -> effects.add(WAVES);
      case "snow", "snowfield", "mountains", "clouds" -> effects.add(WIND);
      case "rain" -> effects.add(RAIN);
      case "river" -> effects.add(RIVER);
      case "aurora" -> effects.add(SHIMMER);
      case "lightning" -> effects.add(THUNDER);
      default -> {
        // Hills, a palace and an empty sky are silent.
      }
    }
  }
}
