package dev.starloom.postprocess.narration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.platform.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredSpeechTest {
  @Test
  void what_is_stored_is_what_was_spoken() {
    var words = List.of(new Utterance.Word(0, 0.1), new Utterance.Word(3, 0.5));
    var speech =
        new Utterance(new float[] {0, 0.25f, -1, 2}, 8000, words, "espeak-ng/ko", "A note.");

    byte[] stored = Json.write(StoredSpeech.of(speech));
    Utterance read = Json.read(stored, StoredSpeech.class).utterance();

    assertThat(read.samples()).hasSize(4);
    assertThat(read.samples()[1]).isCloseTo(0.25f, within(1e-4f));
    assertThat(read.samples()[2]).isEqualTo(-1f);
    assertThat(read.samples()[3]).isEqualTo(1f);
    assertThat(read.words()).isEqualTo(words);
    assertThat(read.sampleRate()).isEqualTo(8000);
    assertThat(List.of(read.voice(), read.note())).containsExactly("espeak-ng/ko", "A note.");
  }
}
