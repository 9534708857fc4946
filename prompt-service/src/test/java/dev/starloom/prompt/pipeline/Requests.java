package dev.starloom.prompt.pipeline;

import dev.starloom.contracts.event.Topics;
import dev.starloom.embedded.test.Broker;
import dev.starloom.prompt.intake.StoryId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** A producer outside. */
final class Requests {
  static final String SOURCE = "press";
  private static final String TYPE = "story.requested.v1";

  private final Broker broker;

  Requests(Broker broker) {
    this.broker = broker;
  }

  static String storyId(String requestId) {
    return StoryId.ofKey("kafka:" + SOURCE + "\n" + requestId);
  }

  String binary(String requestId, String body) {
    return say(attributes("1.0", requestId, TYPE), body);
  }

  String structured(String requestId, String data) {
    return envelope(
        "{\"specversion\":\"1.0\",\"type\":\""
            + TYPE
            + "\",\"source\":\""
            + SOURCE
            + "\",\"id\":\""
            + requestId
            + "\""
            + data
            + "}");
  }

  String envelope(String envelope) {
    return say(List.of(header("content-type", "application/cloudevents+json")), envelope);
  }

  String say(List<Header> headers, String body) {
    return broker.say(Topics.STORY_REQUESTED, "key", headers, body == null ? null : bytes(body));
  }

  static List<Header> attributes(String specversion, String requestId, String type) {
    return new ArrayList<>(
        List.of(
            header("ce_specversion", specversion),
            header("ce_id", requestId),
            header("ce_source", SOURCE),
            header("ce_type", type)));
  }

  static Header header(String name, String value) {
    return new RecordHeader(name, bytes(value));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
