package dev.starloom.contracts.event;

import dev.starloom.contracts.artifact.ArtifactRef;

/**
 * The story ends without a film.
 *
 * @param code stable, snake case, for programs; see {@link FailureCodes}
 * @param sentence what happened and what to do about it, for people
 * @param stage the service that gave up, named by its module
 * @param evidence the verdict document of a refusal, or null
 */
public record StoryFailed(
    String storyId, String code, String sentence, String stage, ArtifactRef evidence)
    implements StoryEvent {}
