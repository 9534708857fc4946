package dev.starloom.render.wan.plan;

import dev.starloom.render.wan.need.ClipShape;
import java.util.List;

/** Refuses settings that can't be, each with its key and the nearest good value. */
final class WanLimits {
  private static final List<String> SEARCHES = List.of("EXHAUSTIVE", "HEURISTIC", "DEFAULT");

  private WanLimits() {}

  /**
   * @throws IllegalArgumentException for the first that can't be
   */
  static void check(WanConfig config) {
    notNegative("memory", config.memory(), "0 asks the machine");
    notNegative("keep", config.keep(), "0 keeps one part at a time");
    notNegative("arena", config.arena(), "0 is all of the card");
    notNegative("threads", config.threads(), "0 is one per core");
    require(!config.sizes().isEmpty(), "sizes", "names no size; the nearest is 832x480");
    int frames = config.mostFrames();
    int nearest = ClipShape.nearestFrames(frames);
    require(
        frames == nearest,
        "most-frames",
        "is 1, 5, 9 and so on, not " + frames + "; the nearest is " + nearest);
    require(config.patience().toMillis() > 0, "patience", "must be above 0; the usual one is 30m");
    config
        .steps()
        .ifPresent(
            steps -> require(steps >= 1, "steps", "can't be " + steps + "; the nearest is 1"));
    config
        .shift()
        .ifPresent(
            shift ->
                require(shift > 0, "shift", "must be above 0, not " + shift + "; usual is 12"));
    require(
        SEARCHES.contains(config.cudnnSearch()),
        "cudnn-search",
        "is EXHAUSTIVE, HEURISTIC or DEFAULT, not " + config.cudnnSearch());
  }

  private static void notNegative(String key, long value, String zero) {
    require(value >= 0, key, "can't be " + value + "; the nearest is 0: " + zero);
  }

  private static void require(boolean fine, String key, String sentence) {
    if (!fine) {
      throw new IllegalArgumentException("starloom.render.wan." + key + " " + sentence);
    }
  }
}
