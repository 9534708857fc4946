package dev.starloom.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.contracts.event.EventType;
import dev.starloom.contracts.event.ShotFailed;
import dev.starloom.contracts.event.StoryControl;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.contracts.event.StoryFailed;
import dev.starloom.platform.failure.PoisonFailure;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventDecoderTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final int LIMIT = 64 * 1024;
  private static final String CONTROL = EventType.STORY_CONTROL.type();

  static List<StoryEvent> events() {
    return Samples.events();
  }

  @ParameterizedTest
  @MethodSource("events")
  void what_is_encoded_can_be_decoded(StoryEvent event) {
    var message = Records.of(EncodedEvent.of(event, "prompt-service", NOW));

    assertThat(EventDecoder.decode(message)).isEqualTo(event);
  }

  @Test
  void the_samples_are_of_every_type() {
    assertThat(events()).extracting(EventType::of).containsExactlyInAnyOrder(EventType.values());
  }

  @Test
  void fields_of_a_later_release_are_ignored() {
    var message = record(CONTROL, "{\"storyId\":\"s\",\"action\":\"cancel\",\"reason\":\"x\"}");

    assertThat(EventDecoder.decode(message)).isEqualTo(new StoryControl("s", "cancel"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"story.control.v2", "story.unknown.v1", ""})
  void an_unknown_type_is_poison(String type) {
    assertPoison(record(type, "{\"storyId\":\"s\",\"action\":\"cancel\"}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"text\"",
        "{\"storyId\":",
        "{\"storyId\":{\"a\":1}}",
        "{\"action\":\"cancel\"}",
      })
  void a_body_that_is_not_the_event_is_poison(String body) {
    assertPoison(record(CONTROL, body));
  }

  @Test
  void a_list_that_is_missing_is_poison() {
    assertPoison(record(EventType.STORY_APPROVED.type(), "{\"storyId\":\"s\"}"));
  }

  @Test
  void an_unknown_decision_is_poison() {
    assertPoison(
        record(EventType.SHOT_SCREENED.type(), "{\"storyId\":\"s\",\"decision\":\"perhaps\"}"));
  }

  @Test
  void bytes_that_are_no_text_are_poison() {
    byte[] noise = {(byte) 0xFF, (byte) 0xFE, 0, 1, 2};

    assertPoison(Records.of("t", "k", Map.of("ce_type", CONTROL), noise));
  }

  @Test
  void a_record_without_a_type_is_poison() {
    assertPoison(Records.of("t", "k", Map.of(), body("{\"storyId\":\"s\"}")));
  }

  @Test
  void a_record_with_an_empty_type_header_is_poison() {
    var headers = new HashMap<String, String>();
    headers.put("ce_type", null);

    assertPoison(Records.of("t", "k", headers, body("{\"storyId\":\"s\"}")));
  }

  @Test
  void a_record_without_a_body_is_poison() {
    assertPoison(Records.of("t", "k", Map.of("ce_type", CONTROL), null));
  }

  @Test
  void a_message_that_is_no_record_is_poison() {
    assertPoison(Message.of(body("{}")));
  }

  @Test
  void a_body_over_the_limit_is_poison() {
    assertPoison(Records.of("t", "k", Map.of("ce_type", CONTROL), padded(LIMIT + 1)));
  }

  @Test
  void a_body_at_the_limit_is_read() {
    var message = Records.of("t", "k", Map.of("ce_type", CONTROL), padded(LIMIT));

    assertThat(EventDecoder.decode(message).storyId()).isEqualTo("s");
  }

  @Test
  void an_event_of_another_form_than_expected_is_poison() {
    var message = Records.of(EncodedEvent.of(new StoryControl("s", "cancel"), "x", NOW));

    assertThat(EventDecoder.decode(message, StoryControl.class).action()).isEqualTo("cancel");
    assertThatThrownBy(() -> EventDecoder.decode(message, StoryFailed.class))
        .isInstanceOf(PoisonFailure.class);
  }

  @Test
  void a_wide_form_takes_its_kinds() {
    var failed = new ShotFailed("s", "s-1", "render_failed", "No.");
    var message = Records.of(EncodedEvent.of(failed, "x", NOW));

    assertThat(EventDecoder.decode(message, StoryEvent.class)).isEqualTo(failed);
  }

  /** A valid event, made longer by white space. */
  private static byte[] padded(int length) {
    byte[] event = body("{\"storyId\":\"s\",\"action\":\"cancel\"}");
    byte[] padded = Arrays.copyOf(event, length);
    Arrays.fill(padded, event.length, length, (byte) ' ');
    return padded;
  }

  private static Message<byte[]> record(String type, String body) {
    return Records.of("t", "k", Map.of("ce_type", type), body(body));
  }

  private static byte[] body(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void assertPoison(Message<byte[]> message) {
    assertThatThrownBy(() -> EventDecoder.decode(message)).isInstanceOf(PoisonFailure.class);
  }
}
