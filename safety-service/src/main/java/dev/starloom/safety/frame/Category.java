package dev.starloom.safety.frame;

import static dev.starloom.safety.frame.Field.require;

import dev.starloom.safety.policy.Thresholds;
import java.util.List;

/**
 * A category that a classifier scores, and what its scores lead to; a policy may be stricter. A
 * frame's score is the sum over {@code labels}, 0 to 1.
 *
 * @param review see {@link Thresholds}
 * @param block null: never
 * @param blockFrames null: one
 * @param blockSingle null: never, or what block says if that is never, too
 */
public record Category(
    String name,
    List<String> labels,
    Double review,
    Double block,
    Integer blockFrames,
    Double blockSingle) {

  public Category {
    require(
        name != null && name.matches("[a-z][a-z0-9_-]*"), "categories.name", "is no word: " + name);
    String here = "categories." + name;
    require(labels != null && !labels.isEmpty(), here + ".labels", "is missing or empty");
    labels = List.copyOf(labels);
    require(review != null, here + ".review", "is missing");
    block = block == null ? Thresholds.NEVER : block;
    blockFrames = blockFrames == null ? 1 : blockFrames;
    blockSingle = blockSingle == null ? Math.max(block, Thresholds.NEVER) : blockSingle;
    checked(here, review, block, blockFrames, blockSingle);
  }

  Thresholds thresholds() {
    return new Thresholds(review, block, blockFrames, blockSingle);
  }

  private static void checked(
      String here, double review, double block, int blockFrames, double blockSingle) {
    try {
      new Thresholds(review, block, blockFrames, blockSingle);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("fields of " + here + ": " + e.getMessage(), e);
    }
  }
}
