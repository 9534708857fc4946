package dev.starloom.postprocess.narration.piper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.postprocess.narration.NarrationUnavailable;
import dev.starloom.postprocess.narration.NarrationUnavailable.Trouble;
import dev.starloom.postprocess.narration.Utterance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Piper's own program with a network that has the form of a voice, but sings a tone for each
 * phoneme's number: it shows that phonemes come in and sound goes out, not how a voice sounds.
 */
class PiperSpeakerTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "piper");
  private static final PiperModel TONE = tone();

  /** The Korean voice is broken. */
  private static final PiperSpeaker PIPER =
      new PiperSpeaker(
          List.of(TONE, new PiperModel(Path.of("ko_KR-bad-low.onnx"), TONE.config())),
          Duration.ofSeconds(60));

  private static PiperModel tone() {
    try {
      return PiperModel.in(FOLDER).get(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterAll
  static void end() {
    PIPER.close();
  }

  @Test
  void a_longer_text_has_more_phonemes_and_takes_longer() throws Exception {
    Utterance one = PIPER.say("en", "One star.", 1);
    Utterance more = PIPER.say("en", "One star and another star.", 1);
    assertThat(one.voice()).isEqualTo("piper/en_US-tone");
    assertThat(more.seconds()).isGreaterThan(1.8 * one.seconds());
  }

  @Test
  void other_words_sound_otherwise() throws Exception {
    float[] star = PIPER.say("en", "star", 1).samples();
    float[] moon = PIPER.say("en", "moon", 1).samples();
    assertThat(moon).isNotEqualTo(star);
  }

  @Test
  void words_are_placed_in_the_sound() throws Exception {
    Utterance speech = PIPER.say("en", "One star and another.", 1);
    assertThat(speech.words()).extracting(Utterance.Word::offset).containsExactly(0, 4, 9, 13);
    assertThat(speech.words())
        .extracting(Utterance.Word::seconds)
        .isSorted()
        .allMatch(at -> at < speech.seconds());
  }

  @Test
  void a_faster_tempo_is_shorter() throws Exception {
    double plain = PIPER.say("en", "One star and another star.", 1).seconds();
    double fast = PIPER.say("en", "One star and another star.", 1.1).seconds();
    assertThat(plain / fast).isCloseTo(1.1, within(0.03));
  }

  @Test
  void a_language_without_a_voice_has_none() {
    assertThatThrownBy(() -> PIPER.say("ja", "星", 1))
        .isInstanceOfSatisfying(
            NarrationUnavailable.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.ABSENT));
  }

  @Test
  void a_broken_voice_fails_and_the_others_go_on() throws Exception {
    assertThatThrownBy(() -> PIPER.say("ko", "별", 1))
        .isInstanceOf(NarrationUnavailable.class)
        .hasMessage("the Piper voice does not work");
    assertThat(PIPER.say("en", "star", 1).seconds()).isPositive();
  }

  @Test
  void the_best_voice_of_a_language_speaks(@TempDir Path folder) throws Exception {
    for (String name : List.of("zh_CN-huayan-low", "zh_CN-huayan-medium", "en_GB-alan-low")) {
      Files.createFile(folder.resolve(name + ".onnx"));
      Files.createFile(folder.resolve(name + ".onnx.json"));
    }
    Files.createFile(folder.resolve("zh_CN-nobody-high.onnx"));
    List<PiperModel> models = PiperModel.in(folder);
    assertThat(models).hasSize(3);
    assertThat(PiperModel.of("zh", models).orElseThrow().network())
        .hasFileName("zh_CN-huayan-medium.onnx");
    assertThat(PiperModel.of("zh", models).orElseThrow().name()).isEqualTo("zh_CN-huayan");
    assertThat(PiperModel.of("ja", models)).isEmpty();
  }
}
