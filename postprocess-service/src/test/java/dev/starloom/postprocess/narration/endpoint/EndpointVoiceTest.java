package dev.starloom.postprocess.narration.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.postprocess.media.TestMedia;
import dev.starloom.postprocess.narration.NarrationUnavailable;
import dev.starloom.postprocess.narration.Utterance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointVoiceTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final List<Duration> waits = new ArrayList<>();
  private StubServer server;

  @BeforeEach
  void start() throws Exception {
    server = new StubServer(StubServer.speech());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private EndpointVoice voice(Duration limit) {
    return new EndpointVoice(server.settings(limit), TestMedia.FFMPEG, waits::add);
  }

  @Test
  void a_streamed_answer_is_spoken_with_the_times_of_its_words() throws Exception {
    Utterance speech = voice(LONG).say("en", "The stars are bright.", 1);
    assertThat(speech.seconds()).isCloseTo(2.1, within(0.05));
    assertThat(speech.voice()).isEqualTo("endpoint/tts-1");
    assertThat(speech.words()).extracting(Utterance.Word::offset).containsExactly(0, 4, 10, 14);
  }

  @Test
  void the_request_has_the_languages_voice_and_the_key() throws Exception {
    voice(LONG).say("ja", "星。", 1);
    assertThat(server.asked.get(0).path("voice").asText()).isEqualTo("nova");
    assertThat(server.asked.get(0).path("response_format").asText()).isEqualTo("wav");
    assertThat(server.keys).containsExactly("Bearer secret-key");
  }

  @Test
  void the_key_is_not_told() {
    assertThat(server.settings(LONG).toString()).doesNotContain("secret");
    assertThat(voice(LONG).voices()).doesNotContain("secret");
  }

  @Test
  void another_voice_of_the_same_model_has_another_name() {
    assertThat(voice(LONG).voices()).contains("tts-1", "alloy", "ja=nova");
  }

  @Test
  void another_tempo_of_the_same_line_is_not_asked_for_again() throws Exception {
    var voice = voice(LONG);
    double plain = voice.say("en", "The stars are bright.", 1).seconds();
    double fast = voice.say("en", "The stars are bright.", 1.1).seconds();
    assertThat(server.asked).hasSize(1);
    assertThat(plain / fast).isCloseTo(1.1, within(0.03));
  }

  @Test
  void a_refused_answer_is_not_asked_for_again() {
    server.then(StubServer.bytes("text/html", "<html>hello</html>".getBytes()));
    var voice = voice(LONG);
    for (double tempo : new double[] {1, 1.05, 1.1}) {
      assertThatThrownBy(() -> voice.say("en", "One star.", tempo))
          .isInstanceOf(NarrationUnavailable.class)
          .hasMessage("the speech endpoint sent no sound");
    }
    assertThat(server.asked).hasSize(1);
  }

  @Test
  void a_busy_server_gets_the_time_it_asks_for() throws Exception {
    server.then(StubServer.status(429, "7"), StubServer.speech());
    assertThat(voice(LONG).say("en", "One star.", 1).seconds()).isPositive();
    assertThat(waits).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void a_server_that_asks_for_more_than_ten_seconds_is_gone() {
    server.then(StubServer.status(429, "11"));
    assertThatThrownBy(() -> voice(LONG).say("en", "One star.", 1)).satisfies(this::isGone);
    assertThat(server.asked).hasSize(1);
  }

  @Test
  void nobody_waits_longer_than_the_line_may_take() {
    server.then(StubServer.status(429, "9"));
    assertThatThrownBy(() -> voice(Duration.ofSeconds(8)).say("en", "One star.", 1))
        .satisfies(this::isGone);
    assertThat(waits).isEmpty();
  }

  @Test
  void a_broken_server_is_asked_three_times_with_growing_pauses() {
    server.then(StubServer.status(503, null));
    assertThatThrownBy(() -> voice(LONG).say("en", "One star.", 1)).satisfies(this::isGone);
    assertThat(server.asked).hasSize(3);
    assertThat(waits).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
  }

  @Test
  void a_wrong_request_is_not_repeated() {
    server.then(StubServer.status(401, null));
    assertThatThrownBy(() -> voice(LONG).say("en", "One star.", 1))
        .hasMessage("the speech endpoint answered with status 401");
    assertThat(server.asked).hasSize(1);
  }

  @Test
  void a_server_that_hangs_costs_one_time_out() {
    server.then(server.hanging());
    assertThatThrownBy(() -> voice(Duration.ofSeconds(1)).say("en", "One star.", 1))
        .satisfies(this::isGone)
        .hasMessage("the speech endpoint did not answer in time");
    assertThat(server.asked).hasSize(1);
  }

  @Test
  void an_endless_answer_is_given_up() {
    server.then(StubServer.bytes("audio/wav", new byte[20_000_001]));
    assertThatThrownBy(() -> voice(LONG).say("en", "One star.", 1))
        .hasMessage("the speech endpoint answered with too much");
  }

  @Test
  void a_long_text_goes_in_pieces_that_end_with_sentences() throws Exception {
    String sentence = "The stars are bright tonight. ";
    Utterance speech = voice(LONG).say("en", sentence.repeat(200), 1);
    assertThat(server.asked).hasSize(2);
    assertThat(server.asked).allMatch(q -> q.path("input").asText().length() <= 4096);
    assertThat(server.asked.get(0).path("input").asText()).endsWith("tonight.");
    assertThat(speech.words()).extracting(Utterance.Word::offset).isSorted().contains(199 * 30);
  }

  @Test
  void a_text_is_sent_composed_and_its_words_keep_their_places() throws Exception {
    Utterance speech = voice(LONG).say("en", "e\u0301toile noire", 1);
    assertThat(server.asked.get(0).path("input").asText()).isEqualTo("\u00e9toile noire");
    assertThat(speech.words()).extracting(Utterance.Word::offset).containsExactly(0, 8);
  }

  @Test
  void an_mp3_is_decoded(@TempDir Path folder) throws Exception {
    Path wave = Files.write(folder.resolve("in.wav"), Tones.wave(2, 22050, 2, 16, 0.5, 0));
    Path mp3 = folder.resolve("out.mp3");
    TestMedia.tool().run(List.of("-i", wave.toString(), mp3.toString()));
    server.then(StubServer.bytes("audio/mpeg", Files.readAllBytes(mp3)));
    assertThat(voice(LONG).say("en", "One star.", 1).seconds()).isCloseTo(2, within(0.1));
  }

  private void isGone(Throwable failure) {
    assertThat(((NarrationUnavailable) failure).trouble())
        .isEqualTo(NarrationUnavailable.Trouble.GONE);
  }
}
