package dev.starloom.postprocess.film;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.postprocess.narration.Utterance;
import java.util.List;
import org.junit.jupiter.api.Test;

class VoiceCreditTest {
  private static Utterance by(String voice) {
    return new Utterance(new float[10], 24000, List.of(), voice, null);
  }

  @Test
  void each_voice_that_speaks_is_named_once() {
    assertThat(
            VoiceCredit.of(List.of(by("espeak-ng/cmn"), by("endpoint/tts-1"), by("espeak-ng/ja"))))
        .isEqualTo("eSpeak NG, tts-1");
  }

  @Test
  void a_piper_voice_has_its_name() {
    assertThat(VoiceCredit.of(List.of(by("piper/zh_CN-huayan")))).isEqualTo("Piper zh_CN-huayan");
  }

  @Test
  void nobody_is_credited_where_nobody_speaks() {
    assertThat(VoiceCredit.of(List.of())).isNull();
  }
}
