package dev.starloom.safety.policy;

/**
 * What the scores of one category lead to.
 *
 * @param review from this score on, a frame asks for review
 * @param block from this score on, {@code blockFrames} frames of a clip block it; above 1: never
 * @param blockFrames how many such frames it takes
 * @param blockSingle from this score on, one frame blocks; above 1: never
 */
public record Thresholds(double review, double block, int blockFrames, double blockSingle) {
  /** No score is that high. */
  public static final double NEVER = 2;

  public Thresholds {
    if (!(review > 0) || !(review <= block) || !(block <= blockSingle)) {
      throw new IllegalArgumentException(
          "0 < review <= block <= blockSingle is needed, not %s, %s, %s"
              .formatted(review, block, blockSingle));
    }
    if (blockFrames < 1) {
      throw new IllegalArgumentException("blockFrames is " + blockFrames + ", at least 1 needed");
    }
  }

  /** Thresholds that the scores reach earlier; what never blocks doesn't then, either. */
  Thresholds times(double factor) {
    return new Thresholds(
        review * factor, times(block, factor), blockFrames, times(blockSingle, factor));
  }

  private static double times(double threshold, double factor) {
    return threshold > 1 ? threshold : threshold * factor;
  }
}
