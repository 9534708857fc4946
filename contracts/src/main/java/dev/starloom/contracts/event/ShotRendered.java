package dev.starloom.contracts.event;

import dev.starloom.contracts.artifact.ArtifactRef;

/**
 * The clip of a shot exists.
 *
 * @param frames number of frames in the clip
 * @param cached true if an equal clip had been rendered before
 */
public record ShotRendered(
    String storyId, String shotId, ArtifactRef clip, int frames, boolean cached)
    implements ShotEvent {}
