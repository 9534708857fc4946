package dev.starloom.safety.policy;

import io.smallrye.config.WithDefault;

/** Thresholds of one category; scores are 0 to 1. */
public interface ThresholdConfig {
  /** From this score on, a frame asks for review. */
  double review();

  /** From this score on, so many frames as block-frames says block a clip; above 1: never. */
  @WithDefault("2")
  double block();

  /** How many frames it takes. */
  @WithDefault("1")
  int blockFrames();

  /** From this score on, one frame blocks; above 1: never. */
  @WithDefault("2")
  double blockSingle();

  default Thresholds thresholds() {
    return new Thresholds(review(), block(), blockFrames(), blockSingle());
  }
}
