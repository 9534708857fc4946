package dev.starloom.safety.frame;

import dev.starloom.safety.policy.AudiencePolicy;
import java.util.List;

/** A classifier and what it says of the frames of one clip. */
record ScoreSheet(FrameClassifier classifier, List<CategoryScores> scores) {

  static ScoreSheet of(FrameClassifier classifier, AudiencePolicy policy, int frames) {
    return new ScoreSheet(
        classifier, blank(classifier.categories(), classifier.model(), policy, frames));
  }

  /** Nothing said yet. */
  static List<CategoryScores> blank(
      List<Category> categories, String model, AudiencePolicy policy, int frames) {
    return categories.stream()
        .map(
            category ->
                new CategoryScores(
                    category.name(),
                    policy.thresholds(category.name(), category.thresholds()),
                    model,
                    frames))
        .toList();
  }

  /** Looks at neighbouring frames; may be called by several threads for different ones. */
  void look(int first, List<byte[]> frames) {
    double[][] all = classifier.scores(frames);
    for (int frame = 0; frame < all.length; frame++) {
      for (int category = 0; category < scores.size(); category++) {
        scores.get(category).set(first + frame, all[frame][category]);
      }
    }
  }
}
