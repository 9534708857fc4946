package dev.starloom.safety.text;

import dev.starloom.safety.learn.Classifier;
import dev.starloom.safety.learn.Features;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Judges sentences by what examples taught: lists know words, this knows what reviewers refused and
 * what they let pass. Immutable, thread-safe.
 */
final class Sense {
  /** What is nearly certain is not called certain. */
  private static final double MOST_SAID = 0.99;

  private final Classifier classifier;
  private final Neighbours neighbours;
  private final Sureness sureness;

  private Sense(Classifier classifier, Neighbours neighbours, Sureness sureness) {
    this.classifier = classifier;
    this.neighbours = neighbours;
    this.sureness = sureness;
  }

  /**
   * Empty without examples of both sides.
   *
   * @param reader makes of a sentence what the gate sees of a text
   */
  static Optional<Sense> taught(
      List<Example> examples,
      Function<String, Seen> reader,
      Neighbours neighbours,
      Sureness sureness) {
    var pupil = new Classifier.Pupil();
    var features = new Features();
    for (Example example : examples) {
      Seen seen = reader.apply(example.sentence());
      var signs = new Signs(seen.marks(), neighbours);
      read(seen, signs, 0, seen.letters().length(), features);
      pupil.see(features, example.category());
    }
    return pupil.canLearn()
        ? Optional.of(new Sense(pupil.learn(), neighbours, sureness))
        : Optional.empty();
  }

  private static void read(Seen seen, Signs signs, int from, int to, Features features) {
    features.clear();
    Grams.add(seen.letters(), from, to, seen.heard().excused(), features);
    signs.add(from, to, seen.heard().excused(), features);
  }

  /** How much the text as one sentence is like the harmful examples. */
  double likeness(Seen seen) {
    return classifier.harm(whole(seen));
  }

  String label(Seen seen) {
    return classifier.label(whole(seen));
  }

  Features whole(Seen seen) {
    var features = new Features();
    read(seen, new Signs(seen.marks(), neighbours), 0, seen.letters().length(), features);
    return features;
  }

  /** Adds a hit for each sentence that is like the harmful ones. */
  void judge(Seen seen, HitList hits) {
    var features = new Features();
    var signs = new Signs(seen.marks(), neighbours);
    Windows.visit(
        seen.letters(),
        (from, to) -> {
          read(seen, signs, from, to, features);
          double likeness = features.isEmpty() ? 0 : classifier.harm(features);
          int severity = sureness.severity(likeness);
          if (severity > 0 && severity > seen.heard().worst(from, to)) {
            var rule = rule(classifier.label(features), severity, likeness);
            int last = to - 1;
            hits.add(rule, severity, seen.letters().start(from), seen.letters().end(last));
          }
        });
  }

  private static Rule rule(String category, int severity, double likeness) {
    double said = Math.min(likeness, MOST_SAID);
    String reason =
        String.format(Locale.ROOT, "resembles what reviewers refused (score %.2f)", said);
    return new Rule(category, "examples", severity, reason);
  }
}
