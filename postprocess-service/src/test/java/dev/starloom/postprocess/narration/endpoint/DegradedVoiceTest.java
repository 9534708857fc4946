package dev.starloom.postprocess.narration.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.postprocess.media.TestMedia;
import dev.starloom.postprocess.narration.NamedSpeaker;
import dev.starloom.postprocess.narration.Speaker;
import dev.starloom.postprocess.narration.Utterance;
import dev.starloom.postprocess.narration.VoiceList;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a narration becomes while its speech endpoint gets worse. */
class DegradedVoiceTest {
  private static final List<String> LINES =
      List.of("One star.", "Two stars.", "Three stars.", "Four stars.", "Five stars.");

  private static final Duration LONG = Duration.ofMinutes(1);

  private static final Speaker PLAIN =
      (language, text, tempo) -> {
        float[] samples = new float[22050];
        Arrays.fill(samples, 0.1f);
        return new Utterance(samples, 22050, List.of(), "plain/one", null);
      };

  /** Speaks all lines, each at two paces; the server changes after the second one. */
  private static List<Utterance> run(StubServer server, Duration limit, Runnable change)
      throws Exception {
    var endpoint = new EndpointVoice(server.settings(limit), TestMedia.FFMPEG, length -> {});
    var list =
        new VoiceList(
            List.of(
                new NamedSpeaker("the speech endpoint", endpoint),
                new NamedSpeaker("the bundled voice", PLAIN)),
            Duration.ofMinutes(1),
            () -> 0);
    var spoken = new ArrayList<Utterance>();
    for (String line : LINES) {
      if (spoken.size() == 2) {
        change.run();
      }
      list.say("en", line, 1);
      spoken.add(list.say("en", line, 1.05));
    }
    return spoken;
  }

  private static void others_spoke_the_rest(List<Utterance> spoken, String firstNote) {
    assertThat(spoken)
        .extracting(Utterance::voice)
        .containsExactly("endpoint/tts-1", "endpoint/tts-1", "plain/one", "plain/one", "plain/one");
    assertThat(spoken.get(1).note()).isNull();
    assertThat(spoken.get(2).note()).isEqualTo(firstNote);
  }

  private static final String RESTS =
      "The speech endpoint is left alone for a while after it failed; another voice was used.";

  @Test
  void turned_off_it_is_heard_no_more_and_the_note_says_so() throws Exception {
    try (var server = new StubServer(StubServer.speech())) {
      others_spoke_the_rest(run(server, LONG, server::close), RESTS);
      assertThat(server.asked).hasSize(2);
    }
  }

  @Test
  void hanging_it_costs_one_time_out() throws Exception {
    try (var server = new StubServer(StubServer.speech())) {
      others_spoke_the_rest(
          run(server, Duration.ofMillis(1500), () -> server.then(server.hanging())), RESTS);
      assertThat(server.asked).hasSize(3);
    }
  }

  @Test
  void busy_it_is_asked_three_times_and_then_rests() throws Exception {
    try (var server = new StubServer(StubServer.speech())) {
      others_spoke_the_rest(
          run(server, LONG, () -> server.then(StubServer.status(429, "1"))), RESTS);
      assertThat(server.asked).hasSize(2 + 3);
    }
  }

  @Test
  void with_html_it_is_paid_once_for_a_line_and_rests_after_two() throws Exception {
    try (var server = new StubServer(StubServer.speech())) {
      var html = StubServer.bytes("text/html", "<html>Payment required</html>".getBytes());
      others_spoke_the_rest(
          run(server, LONG, () -> server.then(html)),
          "The speech endpoint sent no sound; another voice was used.");
      assertThat(server.asked)
          .extracting(q -> q.path("input").asText())
          .containsExactlyElementsOf(LINES.subList(0, 4));
    }
  }
}
