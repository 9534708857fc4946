package dev.starloom.prompt.story;

import dev.starloom.contracts.artifact.ArtifactRef;

/**
 * What the screened storyboard says, read from its documents before the transaction begins.
 *
 * @param storyboard the document's JSON
 * @param shots how many it has
 */
public record Plan(
    ArtifactRef storyboardRef,
    String storyboard,
    int shots,
    String promptVerdict,
    String storyboardVerdict) {}
