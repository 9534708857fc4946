package dev.starloom.contracts.event;

import dev.starloom.contracts.artifact.ArtifactRef;

/** The storyboard was written. {@code storyboard} points at a {@code Storyboard} document. */
public record StoryStoryboarded(String storyId, ArtifactRef storyboard) implements StoryEvent {}
