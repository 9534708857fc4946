package dev.starloom.contracts.event;

import dev.starloom.contracts.artifact.ArtifactRef;

/**
 * Render one shot.
 *
 * @param index position in the storyboard's shots, from 0
 */
public record ShotRequested(String storyId, String shotId, int index, ArtifactRef storyboard)
    implements ShotEvent {}
