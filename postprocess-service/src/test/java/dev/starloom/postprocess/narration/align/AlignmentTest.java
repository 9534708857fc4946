package dev.starloom.postprocess.narration.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.postprocess.narration.Utterance.Word;
import dev.starloom.postprocess.narration.audio.Sound;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentTest {
  private static final int RATE = 8000;

  /** Noise and silence in turns, seconds each, noise first. */
  private static Sound sound(double... lengths) {
    var random = new java.util.Random(1);
    float[] samples = new float[(int) (RATE * java.util.Arrays.stream(lengths).sum())];
    int at = 0;
    for (int i = 0; i < lengths.length; i++) {
      int end = Math.min(samples.length, at + (int) Math.round(lengths[i] * RATE));
      for (; at < end; at++) {
        samples[at] = (float) (random.nextGaussian() * (i % 2 == 0 ? 0.1 : 0.0005));
      }
    }
    return new Sound(samples, RATE);
  }

  private static double at(List<Word> words, int offset) {
    return words.stream().filter(w -> w.offset() == offset).findFirst().orElseThrow().seconds();
  }

  @Test
  void a_phrase_begins_where_its_pause_ends() {
    List<Word> words = Alignment.of("zh", "很久以前，银河两岸。", sound(1, 0.3, 1));
    assertThat(at(words, 5)).isCloseTo(1.3, within(0.02));
  }

  @Test
  void a_comma_without_a_pause_takes_none_from_another() {
    List<Word> words = Alignment.of("zh", "很久，很久以前，银河两岸有人。", sound(1.5, 0.3, 1.5));
    assertThat(at(words, 8)).isCloseTo(1.8, within(0.02));
    assertThat(at(words, 3)).isCloseTo(0.5, within(0.1));
  }

  @Test
  void a_breath_without_a_mark_is_no_phrase_of_the_text() {
    List<Word> words = Alignment.of("zh", "银河两岸住着牛郎和织女，他们相见。", sound(1, 0.1, 1.75, 0.35, 1));
    assertThat(at(words, 12)).isCloseTo(3.2, within(0.02));
  }

  @Test
  void of_two_pauses_that_fit_the_longer_one_is_the_comma() {
    List<Word> words = Alignment.of("zh", "银河两岸有人，他们相见一次。", sound(1.1, 0.1, 0.2, 0.4, 1.1));
    assertThat(at(words, 7)).isCloseTo(1.8, within(0.02));
  }

  @Test
  void a_pause_within_a_word_moves_only_the_words_after_it() {
    List<Word> words = Alignment.of("zh", "银河两岸", sound(0.75, 0.35, 1.25));
    assertThat(at(words, 1)).isCloseTo(0.5, within(0.03));
    assertThat(at(words, 2)).isCloseTo(1.35, within(0.03));
  }

  @Test
  void silence_at_the_beginning_belongs_to_no_word() {
    List<Word> words = Alignment.of("en", "Bright stars", sound(0, 0.5, 1));
    assertThat(at(words, 0)).isCloseTo(0.5, within(0.02));
  }

  @Test
  void words_of_a_phrase_share_its_time_by_their_syllables() {
    List<Word> words = Alignment.of("zh", "银河两岸", sound(2));
    assertThat(words).extracting(Word::seconds).containsExactly(0.0, 0.5, 1.0, 1.5);
  }

  @Test
  void times_never_go_back_and_stay_in_the_sound() {
    List<Word> words =
        Alignment.of("en", "One, two, three, four, five.", sound(0.2, 0.2, 0.2, 0.2, 0.2));
    assertThat(words).extracting(Word::seconds).isSorted().allMatch(t -> t >= 0 && t <= 1);
  }

  @Test
  void a_text_without_words_has_none() {
    assertThat(Alignment.of("en", "…!", sound(1))).isEmpty();
  }
}
