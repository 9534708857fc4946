package dev.starloom.contracts.event;

import dev.starloom.contracts.artifact.ArtifactRef;

/**
 * Render one shot.
 *
 * @param index position in the storyboard's shots, from 0
 * @param take from 2 on when a reviewer wants the shot made again; null: the first
 */
public record ShotRequested(
    String storyId, String shotId, int index, ArtifactRef storyboard, Integer take)
    implements ShotEvent {

  /** The first take. */
  public ShotRequested(String storyId, String shotId, int index, ArtifactRef storyboard) {
    this(storyId, shotId, index, storyboard, null);
  }
}
