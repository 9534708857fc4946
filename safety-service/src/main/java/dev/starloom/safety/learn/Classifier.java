package dev.starloom.safety.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells how much a sentence is like those that were called harmful. Immutable, thread-safe. */
public final class Classifier {
  private static final int HARM_SIZE = 1 << 18;
  private static final int LABEL_SIZE = 1 << 16;
  private static final int HARM_EPOCHS = 12;
  private static final int LABEL_EPOCHS = 4;

  private final LinearModel harm;
  private final Map<String, LinearModel> byLabel = new TreeMap<>();

  private Classifier(List<Lesson> lessons) {
    harm = Trainer.train(HARM_SIZE, HARM_EPOCHS, lessons, Lesson::isHarm);
    List<Lesson> harmful = lessons.stream().filter(Lesson::isHarm).toList();
    harmful.stream()
        .map(Lesson::label)
        .distinct()
        .forEach(
            label ->
                byLabel.put(
                    label,
                    Trainer.train(
                        LABEL_SIZE, LABEL_EPOCHS, harmful, one -> one.label().equals(label))));
  }

  /** Between 0 and 1, both excluded. */
  public double harm(Features features) {
    return harm.probability(features);
  }

  /** What a harmful sentence would most likely be called. */
  public String label(Features features) {
    String best = null;
    double most = -1;
    for (var one : byLabel.entrySet()) {
      double probability = one.getValue().probability(features);
      if (probability > most) {
        most = probability;
        best = one.getKey();
      }
    }
    return best;
  }

  /** Collects examples and learns from them. */
  public static final class Pupil {
    private final List<Lesson> lessons = new ArrayList<>();

    /**
     * @param features are copied
     * @param label {@code none} for what is harmless
     */
    public void see(Features features, String label) {
      lessons.add(new Lesson(features.frozen(), label));
    }

    /** Whether there is anything to tell apart. */
    public boolean canLearn() {
      return lessons.stream().anyMatch(Lesson::isHarm)
          && !lessons.stream().allMatch(Lesson::isHarm);
    }

    /**
     * @throws IllegalStateException if there is nothing to tell apart
     */
    public Classifier learn() {
      if (!canLearn()) {
        throw new IllegalStateException("there is nothing to tell apart");
      }
      return new Classifier(lessons);
    }
  }
}
