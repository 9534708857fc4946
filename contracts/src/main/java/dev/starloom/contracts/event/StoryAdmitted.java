package dev.starloom.contracts.event;

import dev.starloom.contracts.artifact.ArtifactRef;

/** The raw prompt passed the text gate. {@code verdict} points at the {@code TextVerdict}. */
public record StoryAdmitted(String storyId, ArtifactRef request, ArtifactRef verdict)
    implements StoryEvent {}
