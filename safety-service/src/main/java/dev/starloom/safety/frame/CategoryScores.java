package dev.starloom.safety.frame;

import dev.starloom.contracts.safety.Decision;
import dev.starloom.safety.policy.Thresholds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The scores of one category over all frames of a clip. Frames may be set by several threads, each
 * by one of them.
 */
final class CategoryScores {
  private final String category;
  private final Thresholds thresholds;
  private final String model;
  private final double[] scores;

  CategoryScores(String category, Thresholds thresholds, String model, int frames) {
    this.category = category;
    this.thresholds = thresholds;
    this.model = model;
    this.scores = new double[frames];
  }

  /**
   * @param score NaN if the model gave none
   */
  void set(int frame, double score) {
    scores[frame] = score;
  }

  void noneOfAnyFrame() {
    Arrays.fill(scores, Double.NaN);
  }

  String category() {
    return category;
  }

  String model() {
    return model;
  }

  double score(int frame) {
    return scores[frame];
  }

  /** Whether the model gave a score for every frame. Only then the category is checked. */
  boolean complete() {
    return Arrays.stream(scores).noneMatch(Double::isNaN);
  }

  /** What the scores that there are lead to. */
  Decision decision() {
    if (atLeast(thresholds.blockSingle()) > 0
        || atLeast(thresholds.block()) >= thresholds.blockFrames()) {
      return Decision.BLOCK;
    }
    return atLeast(thresholds.review()) > 0 ? Decision.REVIEW : Decision.PASS;
  }

  private long atLeast(double threshold) {
    return Arrays.stream(scores).filter(score -> score >= threshold).count();
  }

  /**
   * 6 where one frame is enough to block, 4 where it helps to block, 2 where it asks for review.
   */
  int severity(Span span) {
    double score = scores[span.best()];
    if (score >= thresholds.blockSingle()) {
      return 6;
    }
    return score >= thresholds.block() && decision() == Decision.BLOCK ? 4 : 2;
  }

  /**
   * Frames over the review threshold, joined where they are close: a flickering scene is one span.
   *
   * @param seconds time of each frame
   * @param joinSeconds frames no further apart belong together
   */
  List<Span> spans(double[] seconds, double joinSeconds) {
    var spans = new ArrayList<Span>();
    Span open = null;
    for (int i = 0; i < scores.length; i++) {
      if (!(scores[i] >= thresholds.review())) {
        continue;
      }
      if (open != null && seconds[i] - seconds[open.last()] <= joinSeconds) {
        open = new Span(open.first(), i, scores[i] > scores[open.best()] ? i : open.best());
        spans.set(spans.size() - 1, open);
      } else {
        open = new Span(i, i, i);
        spans.add(open);
      }
    }
    return spans;
  }
}
