package dev.starloom.render.wan.plan;

import dev.starloom.platform.failure.PermanentFailure;
import java.util.List;
import java.util.Optional;

/**
 * How clips are made, by the quality that a story asks for.
 *
 * @param usual where a story asks for none: as the service is set up
 * @param asked one for each {@link Quality}, in its order
 */
public record Manners(Manner usual, List<Manner> asked) {
  public Manners {
    asked = List.copyOf(asked);
    if (asked.size() != Quality.values().length) {
      throw new IllegalArgumentException("each quality needs a manner");
    }
  }

  /**
   * @param quality as a story names it, or null
   * @throws PermanentFailure for a name that is none
   */
  Manner of(String quality) {
    if (quality == null) {
      return usual;
    }
    Optional<Quality> known = Quality.find(quality);
    return asked.get(
        known
            .orElseThrow(
                () -> new PermanentFailure(ClipPlanner.CODE, Quality.unknown(quality) + "."))
            .ordinal());
  }
}
