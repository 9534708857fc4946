package dev.starloom.postprocess.narration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NarratorTest {
  @ParameterizedTest
  @CsvSource({"zh,夜空中银河横贯。", "en,The stars are bright.", "ja,星が輝いています。", "ko,별이 빛납니다."})
  void every_language_is_spoken_aloud(String language, String text) throws Exception {
    Utterance speech = Helpers.narrator().say(language, text, 1);
    assertThat(rms(speech.samples())).isGreaterThan(0.03);
  }

  @Test
  void speech_says_who_spoke() throws Exception {
    Utterance speech = Helpers.narrator().say("zh", "星。", 1);
    assertThat(speech.voice()).isEqualTo("espeak-ng/cmn");
    assertThat(speech.note()).isNull();
  }

  @Test
  void words_are_in_order_of_time_and_of_text() throws Exception {
    Utterance speech = Helpers.narrator().say("zh", "夜空中银河横贯，群星闪烁。", 1);
    assertThat(speech.words()).hasSizeGreaterThan(8);
    assertThat(speech.words())
        .isSortedAccordingTo(java.util.Comparator.comparingDouble(Utterance.Word::seconds));
    assertThat(speech.words()).extracting(Utterance.Word::offset).isSorted().contains(8);
  }

  @Test
  void kanji_are_read_and_not_spelled_out() throws Exception {
    double kanji = Helpers.narrator().say("ja", "昔々、天の川の両岸に織姫と彦星が住んでいました。", 1).seconds();
    assertThat(kanji).isLessThan(7);
  }

  @Test
  void speech_begins_and_ends_without_silence() throws Exception {
    Utterance speech = Helpers.narrator().say("en", "Stars.", 1);
    int tenth = speech.sampleRate() / 20;
    assertThat(rms(java.util.Arrays.copyOf(speech.samples(), tenth))).isGreaterThan(0.002);
  }

  @Test
  void words_of_two_voices_are_in_order() throws Exception {
    Utterance speech = Helpers.narrator().say("ja", "これはVegaです。", 1);
    assertThat(speech.words()).extracting(Utterance.Word::offset).isSorted().contains(3, 7);
    assertThat(speech.words()).extracting(Utterance.Word::seconds).isSorted();
  }

  @Test
  void only_marks_take_no_time() throws Exception {
    assertThat(Helpers.narrator().say("en", "… ★!", 1).seconds()).isZero();
  }

  @Test
  void after_the_helper_is_killed_the_next_utterance_is_spoken() throws Exception {
    Narrator narrator = Helpers.narrator();
    narrator.say("en", "One.", 1);
    ProcessHandle helper = narrator.process().orElseThrow();
    helper.destroyForcibly();
    helper.onExit().get(10, TimeUnit.SECONDS);
    assertThat(narrator.say("en", "Two.", 1).seconds()).isPositive();
  }

  @Test
  void an_unknown_language_has_no_voice() {
    assertThatThrownBy(() -> Helpers.narrator().say("xx", "text", 1))
        .isInstanceOf(NarrationUnavailable.class);
  }

  @Test
  void a_helper_that_can_not_start_makes_narration_unavailable(@TempDir Path folder)
      throws Exception {
    Path file = Files.createFile(folder.resolve("not-a-folder"));
    try (var narrator = new Narrator(file, Duration.ofSeconds(5))) {
      assertThatThrownBy(() -> narrator.say("en", "One.", 1))
          .isInstanceOf(NarrationUnavailable.class);
    }
  }

  private static double rms(float[] samples) {
    double energy = 0;
    for (float sample : samples) {
      energy += sample * sample;
    }
    return Math.sqrt(energy / samples.length);
  }
}
