package dev.starloom.postprocess.film;

import dev.starloom.contracts.story.Shot;
import java.util.Map;

/** How ffmpeg's xfade makes the transitions of a storyboard. All of them take the same time. */
final class Join {
  static final String CROSSFADE = "fade";
  static final String MATCH = "match";

  /** A match is a crossfade while a star that is in both pictures stays: see {@link Meeting}. */
  private static final Map<String, String> XFADES =
      Map.of(
          "crossfade",
          CROSSFADE,
          MATCH,
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
