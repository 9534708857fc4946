package dev.starloom.safety.learn;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Logistic regression with an L2 penalty by stochastic gradient descent. The rate falls to 0 by
 * equal steps, so that what is seen last counts no more than the rest. The weights are kept as a
 * scale and a table (Bottou, "Stochastic Gradient Descent Tricks", 2012), so that the penalty costs
 * nothing. The order of the lessons is shuffled by a fixed sequence: the same lessons give the same
 * weights, bit by bit.
 */
final class Trainer {
  private static final float FIRST_RATE = 8;
  private static final float PENALTY = 1e-5f;
  private static final float SMALLEST_SCALE = 1e-4f;

  private final float[] table;
  private float scale = 1;
  private float bias;
  private final long steps;

  private Trainer(int size, long steps) {
    table = new float[size];
    this.steps = steps;
  }

  /**
   * @param size of the table, a power of two
   * @param yes what the model shall tell from the others
   */
  static LinearModel train(int size, int epochs, List<Lesson> lessons, Predicate<Lesson> yes) {
    var trainer = new Trainer(size, (long) epochs * lessons.size());
    int[] order = new int[lessons.size()];
    Arrays.setAll(order, i -> i);
    long random = 1;
    long steps = 0;
    for (int epoch = 0; epoch < epochs; epoch++) {
      for (int left = order.length; left > 0; left--) {
        random = random * 6364136223846793005L + 1442695040888963407L;
        int chosen = (int) ((random >>> 33) % left);
        int lesson = order[chosen];
        order[chosen] = order[left - 1];
        order[left - 1] = lesson;
        trainer.learn(lessons.get(lesson), yes, steps++);
      }
    }
    return trainer.model();
  }

  private void learn(Lesson lesson, Predicate<Lesson> yes, long step) {
    Features features = lesson.features();
    double margin = LinearModel.dot(table, features) * scale + bias;
    float wrong = (float) ((yes.test(lesson) ? 1 : 0) - LinearModel.sigmoid(margin));
    float rate = FIRST_RATE * (1 - step / (float) (steps + 1));
    scale *= 1 - rate * PENALTY;
    if (scale < SMALLEST_SCALE) {
      settle();
    }
    move(features, rate * wrong / scale);
    bias += rate * wrong * 0.1f;
  }

  private void move(Features features, float by) {
    int shift = LinearModel.shift(table);
    float gram = by * LinearModel.gramShare(features);
    for (int i = 0; i < features.gramCount(); i++) {
      table[features.grams()[i] >>> shift] += gram;
    }
    for (int i = 0; i < features.signCount(); i++) {
      table[features.signs()[i] >>> shift] += by * LinearModel.SIGN;
    }
  }

  private void settle() {
    for (int i = 0; i < table.length; i++) {
      table[i] *= scale;
    }
    scale = 1;
  }

  private LinearModel model() {
    settle();
    return new LinearModel(table, bias);
  }
}
