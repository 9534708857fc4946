package dev.starloom.safety.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ClassifierTest {
  private static Features words(int... hashes) {
    var features = new Features();
    for (int hash : hashes) {
      features.addGram(hash);
    }
    return features;
  }

  private static Classifier.Pupil pupil() {
    var pupil = new Classifier.Pupil();
    for (int i = 0; i < 20; i++) {
      pupil.see(words(1, 100 + i), "gore");
      pupil.see(words(2, 200 + i), "hate");
      pupil.see(words(3, 300 + i), Lesson.HARMLESS);
    }
    return pupil;
  }

  @Test
  void what_was_called_harmful_is_told_from_what_was_not() {
    var classifier = pupil().learn();

    assertThat(classifier.harm(words(1))).isGreaterThan(classifier.harm(words(3)) + 0.1);
  }

  @Test
  void harm_gets_the_label_of_its_like() {
    var classifier = pupil().learn();

    assertThat(classifier.label(words(1))).isEqualTo("gore");
    assertThat(classifier.label(words(2))).isEqualTo("hate");
  }

  @Test
  void the_same_lessons_teach_the_same_bit_by_bit() {
    assertThat(pupil().learn().harm(words(1, 205))).isEqualTo(pupil().learn().harm(words(1, 205)));
  }

  @Test
  void a_sentence_that_is_seen_thousands_of_times_leaves_a_probability() {
    var pupil = new Classifier.Pupil();
    for (int i = 0; i < 3000; i++) {
      pupil.see(words(1), "gore");
      pupil.see(words(2), Lesson.HARMLESS);
    }

    assertThat(pupil.learn().harm(words(1))).isGreaterThan(0.5).isLessThan(1);
  }

  @Test
  void a_margin_that_is_huge_is_no_certainty() {
    assertThat(LinearModel.sigmoid(Float.MAX_VALUE)).isLessThan(1);
    assertThat(LinearModel.sigmoid(-Float.MAX_VALUE)).isGreaterThan(0);
  }

  @Test
  void of_one_side_only_nothing_can_be_learnt() {
    var pupil = new Classifier.Pupil();
    pupil.see(words(1), "gore");

    assertThat(pupil.canLearn()).isFalse();
    assertThatThrownBy(pupil::learn).isInstanceOf(IllegalStateException.class);
  }
}
