package dev.starloom.safety.frame;

import dev.starloom.contracts.safety.Decision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The scores of one category over all frames of a clip. */
final class CategoryScores {
  private final Category category;
  private final String model;
  private final double[] scores;

  CategoryScores(Category category, String model, int frames) {
    this.category = category;
    this.model = model;
    this.scores = new double[frames];
  }

  void set(int frame, double score) {
    scores[frame] = score;
  }

  Category category() {
    return category;
  }

  String model() {
    return model;
  }

  double score(int frame) {
    return scores[frame];
  }

  Decision decision() {
    double highest = Arrays.stream(scores).max().orElse(0);
    if (highest >= category.blockSingle() || blockingFrames() >= category.blockFrames()) {
      return Decision.BLOCK;
    }
    return highest >= category.review() ? Decision.REVIEW : Decision.PASS;
  }

  private long blockingFrames() {
    return Arrays.stream(scores).filter(score -> score >= category.block()).count();
  }

  /**
   * 6 where one frame is enough to block, 4 where it helps to block, 2 where it asks for review.
   */
  int severity(Span span) {
    double score = scores[span.best()];
    if (score >= category.blockSingle()) {
      return 6;
    }
    return score >= category.block() && decision() == Decision.BLOCK ? 4 : 2;
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
      if (scores[i] < category.review()) {
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
