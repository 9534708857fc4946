package dev.starloom.contracts.event;

import dev.starloom.contracts.artifact.ArtifactRef;

/**
 * The narration is spoken, and every shot is as long as its line needs; implies screened.
 *
 * @param storyboard the screened one with its final lengths; else equal to it but for its notes
 * @param promptVerdict the {@code TextVerdict} on the raw prompt
 * @param storyboardVerdict the {@code TextVerdict} on all that was written since
 * @param narration what was spoken over which shot, or null where nothing is
 */
public record StoryNarrated(
    String storyId,
    ArtifactRef storyboard,
    ArtifactRef promptVerdict,
    ArtifactRef storyboardVerdict,
    ArtifactRef narration)
    implements StoryEvent {}
