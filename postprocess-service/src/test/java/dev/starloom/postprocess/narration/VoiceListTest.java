package dev.starloom.postprocess.narration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.postprocess.narration.NarrationUnavailable.Trouble;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class VoiceListTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private long now;
  private int calls;
  private Trouble trouble;

  private final NamedSpeaker best = new NamedSpeaker("the best voice", this::best);
  private final NamedSpeaker plain =
      new NamedSpeaker("the plain voice", (language, text, tempo) -> speech("plain/one", 22050));
  private final VoiceList list = new VoiceList(List.of(best, plain), MINUTE, () -> now);

  private Utterance best(String language, String text, double tempo) throws NarrationUnavailable {
    calls++;
    if (trouble != null) {
      throw new NarrationUnavailable(trouble, "the best voice is hoarse", null);
    }
    return speech("best/one", 24000);
  }

  private static Utterance speech(String voice, int rate) {
    float[] samples = new float[rate];
    Arrays.fill(samples, 0.1f);
    return new Utterance(samples, rate, List.of(), voice, null);
  }

  private Utterance say() throws NarrationUnavailable {
    return list.say("en", "A star.", 1);
  }

  @Test
  void the_first_voice_that_works_speaks_without_a_note() throws Exception {
    assertThat(say().voice()).isEqualTo("best/one");
    assertThat(say().note()).isNull();
  }

  @Test
  void a_voice_that_fails_is_passed_over_with_a_note() throws Exception {
    trouble = Trouble.TRY;
    Utterance speech = say();
    assertThat(speech.voice()).isEqualTo("plain/one");
    assertThat(speech.note()).isEqualTo("The best voice is hoarse; another voice was used.");
  }

  @Test
  void a_voice_that_the_language_does_not_have_is_passed_over_silently() throws Exception {
    trouble = Trouble.ABSENT;
    assertThat(say().note()).isNull();
  }

  @Test
  void a_list_is_named_by_its_voices() {
    Speaker narrator = Helpers.narrator();
    var two = List.of(new NamedSpeaker("a", narrator), best, new NamedSpeaker("b", narrator));
    assertThat(new VoiceList(two, MINUTE, () -> now).voices())
        .isEqualTo(narrator.voices() + "," + narrator.voices())
        .startsWith("espeak-ng/");
  }

  @Test
  void all_speech_has_one_sample_rate() throws Exception {
    int rate = say().sampleRate();
    trouble = Trouble.TRY;
    assertThat(say().sampleRate()).isEqualTo(rate);
  }

  @Test
  void after_two_failures_in_a_row_a_voice_is_not_asked_for_a_minute() throws Exception {
    trouble = Trouble.TRY;
    say();
    say();
    Utterance speech = say();
    assertThat(calls).isEqualTo(2);
    assertThat(speech.note()).contains("is left alone for a while");
  }

  @Test
  void a_voice_that_is_gone_rests_at_once() throws Exception {
    trouble = Trouble.GONE;
    say();
    say();
    assertThat(calls).isEqualTo(1);
  }

  @Test
  void a_text_that_can_not_be_spoken_is_not_the_voices_fault() throws Exception {
    trouble = Trouble.TEXT;
    for (int i = 0; i < 5; i++) {
      say();
    }
    assertThat(calls).isEqualTo(5);
  }

  @Test
  void after_its_rest_a_voice_is_asked_again() throws Exception {
    trouble = Trouble.GONE;
    say();
    trouble = null;
    now = MINUTE.toNanos();
    assertThat(say().voice()).isEqualTo("best/one");
  }

  @Test
  void failures_that_are_not_in_a_row_do_not_count() throws Exception {
    for (int i = 0; i < 4; i++) {
      trouble = i % 2 == 0 ? Trouble.TRY : null;
      say();
    }
    assertThat(calls).isEqualTo(4);
  }

  @Test
  void if_no_voice_works_the_reason_is_told() {
    trouble = Trouble.TRY;
    var alone = new VoiceList(List.of(best), MINUTE, () -> now);
    assertThatThrownBy(() -> alone.say("en", "A star.", 1))
        .isInstanceOf(NarrationUnavailable.class)
        .hasMessage("the best voice is hoarse");
  }

  @Test
  void a_text_without_words_takes_no_time_and_no_voice() throws Exception {
    assertThat(list.say("en", "… 🌟 !", 1).seconds()).isZero();
    assertThat(calls).isZero();
  }
}
