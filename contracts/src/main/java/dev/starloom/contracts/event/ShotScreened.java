package dev.starloom.contracts.event;

import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.safety.Decision;

/**
 * The frame gate looked at a clip; implies rendered.
 *
 * @param decision what the gate decided
 * @param category the category that decided, or null if nothing was found
 * @param verdict points at the {@code FrameVerdict} document
 * @param take which take the clip is; null: the first
 */
public record ShotScreened(
    String storyId,
    String shotId,
    ArtifactRef clip,
    Decision decision,
    String category,
    ArtifactRef verdict,
    Integer take)
    implements ShotEvent {

  /** Of the first take. */
  public ShotScreened(
      String storyId,
      String shotId,
      ArtifactRef clip,
      Decision decision,
      String category,
      ArtifactRef verdict) {
    this(storyId, shotId, clip, decision, category, verdict, null);
  }
}
