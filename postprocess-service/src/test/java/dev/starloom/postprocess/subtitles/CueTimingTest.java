package dev.starloom.postprocess.subtitles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.platform.typeset.Typeface;
import dev.starloom.postprocess.narration.Slot;
import dev.starloom.postprocess.narration.SpokenLine;
import dev.starloom.postprocess.narration.Utterance;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CueTimingTest {
  private static final int RATE = 1000;
  private static final int FPS = 24;
  private static final double FRAME = 1.0 / FPS;
  private final Layout layout = new Layout(Typeface.bundled(), 1280, 720);
  private final CueTiming timing = new CueTiming(layout, "zh", 30, FPS, Translations.NONE);

  private static final String LONG = "很久很久以前，银河两岸住着牛郎和织女，他们每年只能在七月初七见一次面，那一天，所有的喜鹊都会飞来，搭成一座长长的桥。";

  /** Sounds all the time, but for some pauses. */
  private static SpokenLine line(String text, double start, double seconds, double... pauses) {
    float[] samples = new float[(int) (seconds * RATE)];
    Arrays.fill(samples, 0.5f);
    for (double pause : pauses) {
      Arrays.fill(samples, (int) (pause * RATE), (int) ((pause + 0.2) * RATE), 0);
    }
    var words =
        IntStream.range(0, text.length())
            .mapToObj(i -> new Utterance.Word(i, seconds * i / text.length()))
            .toList();
    return new SpokenLine(text, start, speech(samples, words));
  }

  private static Utterance speech(float[] samples, List<Utterance.Word> words) {
    return new Utterance(samples, RATE, words, "test/one", null);
  }

  private static int firstLength(List<Cue> cues) {
    return String.join("", cues.get(0).lines()).length();
  }

  @Test
  void a_cue_comes_with_the_first_sound() {
    Cue cue = timing.spoken(List.of(line("星空闪耀着无数星星。", 2, 3))).get(0);
    assertThat(cue.start()).isEqualTo(2);
  }

  @Test
  void silence_before_the_speech_is_waited_for() {
    Cue cue = timing.spoken(List.of(line("星空闪耀着无数星星。", 2, 3, 0))).get(0);
    assertThat(cue.start()).isCloseTo(2.2, within(FRAME / 2));
  }

  @Test
  void a_cue_goes_a_moment_after_its_speech() {
    Cue cue = timing.spoken(List.of(line("星空。", 2, 3.5))).get(0);
    assertThat(cue.end()).isBetween(5.6, 6.0);
  }

  @Test
  void a_cue_that_is_said_fast_stays_until_it_can_be_read() {
    Cue cue = timing.spoken(List.of(line("夜空中银河横贯，群星闪烁不停。", 2, 0.5))).get(0);
    assertThat(cue.end() - cue.start()).isGreaterThan(15 / 9.0);
  }

  @Test
  void the_shortest_cue_stays_five_sixths_of_a_second() {
    Cue cue = timing.spoken(List.of(line("星", 2, 0.2))).get(0);
    assertThat(cue.end() - cue.start()).isCloseTo(5.0 / 6, within(FRAME));
  }

  @Test
  void a_later_cue_of_a_line_appears_with_its_first_word() {
    List<Cue> cues = timing.spoken(List.of(line(LONG, 1, 15)));
    double word = 1 + 15.0 * firstLength(cues) / LONG.length();
    assertThat(cues.get(1).start()).isCloseTo(word, within(FRAME));
  }

  @Test
  void a_word_reported_in_the_pause_before_it_is_timed_by_its_sound() {
    double word = 15.0 * firstLength(timing.spoken(List.of(line(LONG, 1, 15)))) / LONG.length();
    List<Cue> cues = timing.spoken(List.of(line(LONG, 1, 15, word - 0.05)));
    assertThat(cues.get(1).start()).isCloseTo(1 + word + 0.15, within(FRAME));
  }

  @Test
  void a_cue_is_two_frames_away_from_one_that_follows_at_once() {
    List<Cue> cues = timing.spoken(List.of(line(LONG, 1, 15)));
    assertThat(cues.get(1).start() - cues.get(0).end()).isCloseTo(2 * FRAME, within(1e-6));
  }

  @Test
  void a_cue_never_lingers_into_the_next() {
    List<Cue> cues = timing.spoken(List.of(line("夜空中银河横贯，群星闪烁不停。", 1, 0.6), line("星空。", 1.9, 1)));
    assertThat(cues.get(0).end()).isLessThan(cues.get(1).start());
  }

  @Test
  void a_long_pause_is_left_without_a_cue() {
    List<Cue> cues = timing.spoken(List.of(line("星空。", 1, 1), line("海面。", 9, 1)));
    assertThat(cues.get(0).end()).isLessThan(3);
  }

  @Test
  void no_cue_outlasts_the_film() {
    List<Cue> cues = timing.spoken(List.of(line("星空。", 29, 0.5), line("海面。", 30.2, 1)));
    assertThat(cues).hasSize(1);
    assertThat(cues.get(0).end()).isEqualTo(30);
  }

  @Test
  void a_cue_comes_and_goes_with_a_frame() {
    for (Cue cue : timing.spoken(List.of(line(LONG, 1.0123, 14.7)))) {
      assertThat(cue.start() * FPS).isCloseTo(Math.rint(cue.start() * FPS), within(1e-6));
      assertThat(cue.end() * FPS).isCloseTo(Math.rint(cue.end() * FPS), within(1e-6));
    }
  }

  @Test
  void without_word_events_the_cues_of_a_line_still_follow_each_other() {
    var mute = speech(new float[10 * RATE], List.of());
    List<Cue> cues = timing.spoken(List.of(new SpokenLine(LONG, 1, mute)));
    assertThat(cues).hasSizeGreaterThan(1);
    assertThat(String.join("", cues.stream().flatMap(c -> c.lines().stream()).toList()))
        .isEqualTo(LONG);
  }

  @Test
  void without_a_voice_a_text_stays_as_long_as_reading_it_takes() {
    List<Cue> cues = timing.read(List.of(new Slot("夜空中银河横贯，群星闪烁。", 2, 12)));
    assertThat(cues.get(0).end() - cues.get(0).start()).isBetween(2.0, 4.0);
  }

  @Test
  void without_a_voice_a_crowded_slot_does_not_delay_the_next() {
    List<Cue> cues = timing.read(List.of(new Slot(LONG, 2, 6), new Slot("星空。", 6.1, 9)));
    assertThat(cues.get(cues.size() - 1).start()).isCloseTo(6.1, within(FRAME));
    assertThat(cues.get(cues.size() - 2).end()).isLessThan(6.1);
  }
}
