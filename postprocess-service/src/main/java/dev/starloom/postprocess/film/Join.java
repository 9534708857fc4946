package dev.starloom.postprocess.film;

import dev.starloom.contracts.story.Shot;
import java.util.Map;

/** How ffmpeg's xfade makes the transitions of a storyboard. All of them take the same time. */
final class Join {
  private static final String CROSSFADE = "fade";

  /** A match is a crossfade: the star that it is about is in both pictures, and stays. */
  private static final Map<String, String> XFADES =
      Map.of(
          "crossfade",
          CROSSFADE,
          "match",
          CROSSFADE,
          "fade-through-black",
          "fadeblack",
          "push",
          "slideleft");

  private Join() {}

  /** The kind of xfade after a shot; a crossfade where none, or an unknown one, is named. */
  static String of(Shot shot) {
    return shot.transition() == null
        ? CROSSFADE
        : XFADES.getOrDefault(shot.transition(), CROSSFADE);
  }
}
