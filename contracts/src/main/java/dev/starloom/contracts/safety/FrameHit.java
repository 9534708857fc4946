package dev.starloom.contracts.safety;

import dev.starloom.contracts.artifact.ArtifactRef;

/**
 * A span of frames that scored over a threshold.
 *
 * @param severity 0, 2, 4 or 6
 * @param score highest score in the span, 0 to 1
 * @param startSeconds time of the first frame of the span
 * @param endSeconds time of the last frame of the span
 * @param evidence the frame with the highest score, or null if it was not kept
 */
public record FrameHit(
    String category,
    int severity,
    double score,
    double startSeconds,
    double endSeconds,
    String model,
    ArtifactRef evidence) {}
