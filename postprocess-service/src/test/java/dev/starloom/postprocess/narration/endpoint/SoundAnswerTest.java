package dev.starloom.postprocess.narration.endpoint;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.postprocess.media.TestMedia;
import dev.starloom.postprocess.narration.NarrationUnavailable;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SoundAnswerTest {
  private final SoundAnswer answers = new SoundAnswer(new Decoder(TestMedia.FFMPEG));

  static Stream<Arguments> useless() {
    return Stream.of(
        Arguments.of("sent nothing", new byte[0]),
        Arguments.of("sent no sound", "<html>OK</html>".getBytes()),
        Arguments.of("sent no sound", "{\"error\":\"quota\"}".getBytes()),
        Arguments.of("sent no sound", Tones.wave(0.01, 24000, 1, 16, 0.5, 0)),
        Arguments.of("sent silence", Tones.wave(1, 24000, 1, 16, 0.001, 0)),
        Arguments.of("spoke far too long", Tones.wave(20, 8000, 1, 16, 0.5, 0)),
        Arguments.of("sent sound that can't be read", "ID3 but nothing else".getBytes()),
        Arguments.of(
            "sent sound that can't be read",
            Arrays.copyOf(Tones.wave(1, 24000, 1, 16, 0.5, 0), 30)));
  }

  @ParameterizedTest
  @MethodSource("useless")
  void what_can_not_be_the_speech_of_a_text_is_refused(String why, byte[] bytes) {
    assertThatThrownBy(() -> answers.read("en", "One star.", bytes))
        .isInstanceOf(NarrationUnavailable.class)
        .hasMessage("the speech endpoint " + why);
  }
}
