package dev.starloom.safety.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The sets were written before lists and gate were mended against them. The unseen one is seven.
 * Four were each written after the mending before it; their first readings found 41 of 44, 48 of
 * 60, 20 of 24 and 68 of 100, with an alarm on 0 of 40, 0 of 40, 1 of 16 and 7 of 60 clean ones.
 * The fifth was written with the fourth and read after its mending: 58 of 60, and 1 of 40. The
 * sixth says everything in other words than requests have, 13 of 48 and 0 of 24; the last is of
 * plain requests again, 15 of 24 and 3 of 16. So much is to be expected of other texts, not what
 * the sets give now.
 */
class RegressionTest {
  private static final TextGate GATE = TextGate.bundled();

  @Test
  void of_what_must_be_found_little_is_missed() {
    Reading reading = read("/text/regression-positive.tsv", false);

    assertThat(reading.sentences()).hasSizeGreaterThanOrEqualTo(200);
    assertThat(reading.rate()).as("missed: %s", reading.silent()).isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void of_myth_and_astronomy_little_raises_an_alarm() {
    Reading reading = read("/text/regression-negative.tsv", true);

    assertThat(reading.sentences()).hasSizeGreaterThanOrEqualTo(200);
    assertThat(reading.rate()).as("alarms: %s", reading.alarms()).isLessThanOrEqualTo(0.02);
  }

  @Test
  void of_the_unseen_set_little_is_missed() {
    Reading reading = read("/text/unseen.tsv", false);

    assertThat(reading.rate()).as("missed: %s", reading.silent()).isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void of_the_unseen_set_little_raises_an_alarm() {
    Reading reading = read("/text/unseen.tsv", true);

    assertThat(reading.rate()).as("alarms: %s", reading.alarms()).isLessThanOrEqualTo(0.02);
  }

  private static Reading read(String set, boolean clean) {
    List<Sentence> sentences =
        Sentence.of(set).stream().filter(sentence -> sentence.isClean() == clean).toList();
    Reading reading = Reading.of(GATE, sentences);
    System.out.printf("%s%n%s%n", set, reading.table());
    return reading;
  }
}
