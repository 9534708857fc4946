package dev.starloom.postprocess.subtitles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.platform.typeset.Typeface;
import dev.starloom.postprocess.narration.Slot;
import dev.starloom.postprocess.narration.SpokenLine;
import dev.starloom.postprocess.narration.Utterance;
import java.util.List;
import org.junit.jupiter.api.Test;

class CueTimingTest {
  private static final int RATE = 1000;
  private final Layout layout = new Layout(Typeface.bundled(), 1280, 720);
  private final CueTiming timing = new CueTiming(layout, 30);

  private static final String LONG = "很久很久以前，银河两岸住着牛郎和织女，他们每年只能在七月初七见一次面，那一天，所有的喜鹊都会飞来，搭成一座长长的桥。";

  private static SpokenLine line(String text, double start, double seconds) {
    var words =
        java.util.stream.IntStream.range(0, text.length())
            .mapToObj(i -> new Utterance.Word(i, seconds * i / text.length()))
            .toList();
    float[] samples = new float[(int) (seconds * RATE)];
    return new SpokenLine(text, start, new Utterance(samples, RATE, words, "test/one", null));
  }

  @Test
  void a_cue_lasts_from_the_onset_to_a_moment_after_the_speech() {
    Cue cue = timing.spoken(List.of(line("星空。", 2, 1.5))).get(0);
    assertThat(cue.start()).isEqualTo(2);
    assertThat(cue.end()).isCloseTo(3.7, within(1e-9));
  }

  @Test
  void a_later_cue_of_a_line_appears_with_its_first_word() {
    List<Cue> cues = timing.spoken(List.of(line(LONG, 1, 15)));
    int first = String.join("", cues.get(0).lines()).length();
    assertThat(cues.get(1).start()).isCloseTo(1 + 15.0 * first / LONG.length(), within(0.001));
  }

  @Test
  void cues_never_overlap() {
    List<Cue> cues = timing.spoken(List.of(line(LONG, 1, 15), line("星空。", 16.05, 2)));
    for (int i = 1; i < cues.size(); i++) {
      assertThat(cues.get(i).start()).isGreaterThanOrEqualTo(cues.get(i - 1).end());
    }
  }

  @Test
  void without_a_voice_a_text_stays_as_long_as_reading_it_takes() {
    List<Cue> cues = timing.read(List.of(new Slot("夜空中银河横贯，群星闪烁。", 2, 12)));
    assertThat(cues.get(0).end() - cues.get(0).start()).isBetween(2.0, 4.0);
  }

  @Test
  void without_a_voice_no_cue_leaves_its_slot() {
    List<Cue> cues = timing.read(List.of(new Slot(LONG, 2, 6)));
    assertThat(cues.get(cues.size() - 1).end()).isCloseTo(6, within(1e-9));
  }
}
