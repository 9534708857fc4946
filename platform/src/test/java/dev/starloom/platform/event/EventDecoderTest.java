package dev.starloom.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.starloom.contracts.event.EventType;
import dev.starloom.contracts.event.ShotFailed;
import dev.starloom.contracts.event.StoryControl;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.contracts.event.StoryFailed;
import dev.starloom.platform.failure.PoisonFailure;
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
  private static final EventType CONTROL = EventType.STORY_CONTROL;

  static List<StoryEvent> events() {
    return Samples.events();
  }

  @ParameterizedTest
  @MethodSource("events")
  void what_is_encoded_can_be_decoded(StoryEvent event) {
    var message = Records.of(EncodedEvent.of(event, "prompt-service", NOW));

    assertThat(EventDecoder.decode(message)).isEqualTo(event);
  }

  @ParameterizedTest
  @MethodSource("events")
  void an_event_that_was_put_into_an_envelope_on_its_way_can_be_decoded(StoryEvent event) {
    var binary = EncodedEvent.of(event, "prompt-service", NOW);

    assertThat(EventDecoder.decode(Envelopes.around(binary))).isEqualTo(event);
  }

  @Test
  void the_samples_are_of_every_type() {
    assertThat(events()).extracting(EventType::of).containsExactlyInAnyOrder(EventType.values());
  }

  @Test
  void fields_of_a_later_release_are_ignored() {
    var message = control("{\"storyId\":\"s\",\"action\":\"cancel\",\"reason\":{\"a\":[1]}}");

    assertThat(EventDecoder.decode(message)).isEqualTo(new StoryControl("s", "cancel"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"story.control.v2", "story.unknown.v1", "story.control", "v1"})
  void an_unknown_type_or_version_is_poison(String type) {
    assertThat(poison(record("story.control", type, "{\"storyId\":\"s\"}")).code())
        .isEqualTo("unknown_type");
  }

  @Test
  void an_event_on_a_topic_of_another_type_is_poison() {
    assertThat(poison(record("story.failed", CONTROL.type(), "{\"storyId\":\"s\"}")).code())
        .isEqualTo("wrong_topic");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "7",
        "\"text\"",
        "{\"storyId\":",
        "{\"storyId\":\"s\"} {}",
        "{\"storyId\":\"s\",\"action\":7}",
        "{\"storyId\":\"s\",\"action\":[\"cancel\"]}",
        "{\"storyId\":\"s\",\"action\":\"a\\u0000b\"}",
        "{\"storyId\":\"s\",\"action\":\"\\ud800\"}",
      })
  void a_body_that_is_not_the_event_is_poison(String body) {
    assertThat(poison(control(body)).code()).isEqualTo("unreadable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"storyId\":null}",
        "{\"storyId\":7}",
        "{\"storyId\":true}",
        "{\"storyId\":{\"a\":1}}",
        "{\"storyId\":\"\"}",
        "{\"storyId\":\"../x\"}",
        "{\"storyId\":\"a/b\"}",
        "{\"storyId\":\"..\"}",
        "{\"storyId\":\"a\\u0000\"}",
        "{\"storyId\":\"a b\"}",
        "{\"storyId\":\"a\\nb\"}",
        "{\"storyId\":\"é\"}",
        "{\"storyId\":\"\\ud83d\"}",
        "{\"storyId\":\"-x\"}",
      })
  void a_story_id_that_is_no_id_is_poison(String body) {
    assertThat(poison(control(body)).code()).isEqualTo("unreadable");
  }

  @Test
  void a_story_id_may_have_128_characters_and_no_more() {
    assertThat(EventDecoder.decode(control(storyId("a".repeat(128)))).storyId()).hasSize(128);
    assertThat(poison(control(storyId("a".repeat(129)))).code()).isEqualTo("unreadable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../s", "s/0", ""})
  void a_shot_id_that_is_no_id_is_poison(String shotId) {
    var shot = new ShotFailed("s", shotId, "render_failed", "No.");

    assertThat(poison(Records.of(EncodedEvent.of(shot, "x", NOW))).code()).isEqualTo("unreadable");
  }

  @Test
  void json_deeper_than_anybody_means_is_poison() {
    assertThat(
            poison(control("{\"x\":" + "[".repeat(5000) + "]".repeat(5000) + ",\"storyId\":\"s\"}"))
                .code())
        .isEqualTo("unreadable");
  }

  @Test
  void a_list_that_is_missing_is_poison() {
    poison(record("story.approved", EventType.STORY_APPROVED.type(), "{\"storyId\":\"s\"}"));
  }

  @Test
  void an_unknown_decision_is_poison() {
    poison(
        record(
            "shot.screened",
            EventType.SHOT_SCREENED.type(),
            "{\"storyId\":\"s\",\"shotId\":\"s-0\",\"decision\":\"perhaps\"}"));
  }

  @Test
  void bytes_that_are_no_text_are_poison() {
    byte[] noise = {(byte) 0xFF, (byte) 0xFE, 0, 1, 2};

    poison(Records.of(CONTROL.topic(), "k", attributes(CONTROL.type()), noise));
  }

  @Test
  void a_record_without_a_body_is_poison() {
    poison(Records.of(CONTROL.topic(), "k", attributes(CONTROL.type()), null));
  }

  @Test
  void data_that_is_not_meant_to_be_json_is_poison() {
    Map<String, String> headers = attributes(CONTROL.type());
    headers.put("content-type", "text/plain");

    poison(Records.of(CONTROL.topic(), "k", headers, Records.bytes(storyId("s"))));
  }

  @Test
  void a_message_that_is_no_record_is_poison() {
    poison(Message.of(Records.bytes("{}")));
  }

  @Test
  void a_body_over_the_limit_is_poison() {
    assertThat(poison(control(padded(LIMIT + 1))).code()).isEqualTo("too_large");
  }

  @Test
  void a_body_at_the_limit_is_read() {
    assertThat(EventDecoder.decode(control(padded(LIMIT))).storyId()).isEqualTo("s");
  }

  @Test
  void an_event_of_another_form_than_expected_is_poison() {
    var message = Records.of(EncodedEvent.of(new StoryControl("s", "cancel"), "x", NOW));

    assertThat(EventDecoder.decode(message, StoryControl.class).action()).isEqualTo("cancel");
    assertThat(
            catchThrowableOfType(
                    PoisonFailure.class, () -> EventDecoder.decode(message, StoryFailed.class))
                .code())
        .isEqualTo("wrong_topic");
  }

  /** A valid event, made longer by white space. */
  private static String padded(int length) {
    byte[] event = Records.bytes(storyId("s"));
    byte[] padded = Arrays.copyOf(event, length);
    Arrays.fill(padded, event.length, length, (byte) ' ');
    return new String(padded, java.nio.charset.StandardCharsets.UTF_8);
  }

  private static String storyId(String id) {
    return "{\"storyId\":\"" + id + "\",\"action\":\"cancel\"}";
  }

  private static Message<byte[]> control(String body) {
    return record(CONTROL.topic(), CONTROL.type(), body);
  }

  private static Message<byte[]> record(String topic, String type, String body) {
    return Records.of(topic, "k", attributes(type), Records.bytes(body));
  }

  private static Map<String, String> attributes(String type) {
    return new HashMap<>(
        Map.of("ce_specversion", "1.0", "ce_id", "1", "ce_source", "x", "ce_type", type));
  }

  private static PoisonFailure poison(Message<byte[]> message) {
    var poison = catchThrowableOfType(PoisonFailure.class, () -> EventDecoder.decode(message));
    assertThat(poison).isNotNull();
    return poison;
  }
}
