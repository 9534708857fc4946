package dev.starloom.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.event.ShotProgress;
import dev.starloom.contracts.event.StoryControl;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.contracts.event.StoryFailed;
import dev.starloom.contracts.event.StoryProgress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EncodedEventTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void the_headers_are_the_attributes_of_cloudevents() {
    var headers = encode(new StoryControl("s", "cancel"), NOW).headers();

    assertThat(headers)
        .containsEntry("ce_specversion", "1.0")
        .containsEntry("ce_source", "prompt-service")
        .containsEntry("ce_type", "story.control.v1")
        .containsEntry("ce_subject", "s")
        .containsEntry("ce_storyid", "s")
        .containsEntry("ce_time", "2026-01-01T00:00:00Z")
        .containsEntry("content-type", "application/json");
    assertThat(UUID.fromString(headers.get("ce_id"))).isNotNull();
  }

  @Test
  void an_event_goes_to_the_topic_of_its_type() {
    assertThat(encode(new StoryControl("s", "cancel"), NOW).topic()).isEqualTo("story.control");
  }

  @Test
  void a_shots_events_are_keyed_by_the_shot() {
    var event = encode(new ShotProgress("s", "s-1", 1, 2), NOW);

    assertThat(event.key()).isEqualTo("s-1");
    assertThat(event.headers()).containsEntry("ce_subject", "s-1").containsEntry("ce_storyid", "s");
  }

  @Test
  void a_storys_events_are_keyed_by_the_story() {
    assertThat(encode(new StoryControl("s", "cancel"), NOW).key()).isEqualTo("s");
  }

  @Test
  void the_same_fact_said_later_has_the_same_id() {
    var fact = new StoryProgress("s", "render", 1, 2);

    assertThat(id(fact, NOW.plusSeconds(60))).isEqualTo(id(fact, NOW));
  }

  @Test
  void another_fact_has_another_id() {
    assertThat(id(new StoryProgress("s", "render", 2, 2), NOW))
        .isNotEqualTo(id(new StoryProgress("s", "render", 1, 2), NOW));
  }

  @Test
  void what_is_absent_is_not_in_the_body() {
    var event = encode(new StoryFailed("s", "code", "Sentence.", "render", null), NOW);

    assertThat(new String(event.body(), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"storyId\":\"s\",\"code\":\"code\",\"sentence\":\"Sentence.\",\"stage\":\"render\"}");
  }

  private static EncodedEvent encode(StoryEvent event, Instant time) {
    return EncodedEvent.of(event, "prompt-service", time);
  }

  private static String id(StoryEvent event, Instant time) {
    return encode(event, time).headers().get("ce_id");
  }
}
