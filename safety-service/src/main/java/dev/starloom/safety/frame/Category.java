package dev.starloom.safety.frame;

import java.util.List;

/**
 * A category that a classifier scores, and what its scores lead to. A frame's score is the sum over
 * {@code labels}, 0 to 1.
 *
 * @param review from this score on, a frame asks for review
 * @param block from this score on, {@code blockFrames} frames of a clip block it; above 1: never
 * @param blockSingle from this score on, one frame blocks; above 1: never
 */
public record Category(
    String name,
    List<String> labels,
    double review,
    Double block,
    Integer blockFrames,
    Double blockSingle) {
  private static final double NEVER = 2;

  public Category {
    labels = List.copyOf(labels);
    block = block == null ? NEVER : block;
    blockFrames = blockFrames == null ? 1 : blockFrames;
    blockSingle = blockSingle == null ? Math.max(block, NEVER) : blockSingle;
    if (labels.isEmpty() || !(review > 0) || review > block || block > blockSingle) {
      throw new IllegalArgumentException(
          name + ": labels are needed and 0 < review <= block <= blockSingle");
    }
    if (blockFrames < 1) {
      throw new IllegalArgumentException(name + ": blockFrames is " + blockFrames);
    }
  }
}
