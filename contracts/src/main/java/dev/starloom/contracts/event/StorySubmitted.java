package dev.starloom.contracts.event;

import dev.starloom.contracts.artifact.ArtifactRef;

/** A story was accepted and recorded. {@code request} points at a {@code StoryRequest} document. */
public record StorySubmitted(String storyId, ArtifactRef request) implements StoryEvent {}
