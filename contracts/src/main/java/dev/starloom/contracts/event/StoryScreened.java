package dev.starloom.contracts.event;

import dev.starloom.contracts.artifact.ArtifactRef;

/**
 * Everything written so far passed the text gate; implies admitted and storyboarded.
 *
 * @param promptVerdict the {@code TextVerdict} on the raw prompt
 * @param storyboardVerdict the {@code TextVerdict} on all that was written since
 */
public record StoryScreened(
    String storyId,
    ArtifactRef storyboard,
    ArtifactRef promptVerdict,
    ArtifactRef storyboardVerdict)
    implements StoryEvent {}
