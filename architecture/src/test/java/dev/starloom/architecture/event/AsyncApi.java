package dev.starloom.architecture.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.starloom.contracts.event.Topics;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The AsyncAPI 3.0 document of all topics. A message's schema is the committed file. */
final class AsyncApi {
  private static final String SCHEMAS = "../contracts/src/main/resources/schema/v1/";

  private AsyncApi() {}

  static String of(Map<String, Topic> topics) {
    var document = new LinkedHashMap<String, Object>();
    document.put("asyncapi", "3.0.0");
    document.put("info", info());
    document.put("defaultContentType", "application/json");
    document.put("channels", mapped(topics, AsyncApi::channel));
    var operations = new LinkedHashMap<String, Object>();
    topics.forEach((name, topic) -> operations(name, topic, operations));
    document.put("operations", operations);
    var components = new LinkedHashMap<String, Object>();
    components.put("messages", mapped(topics, AsyncApi::message));
    components.put("messageTraits", Map.of("cloudEvent", cloudEvent()));
    document.put("components", components);
    return "# Made of topics.yaml, the topics and the schemas of contracts; the build compares.\n"
        + yaml(document);
  }

  private static Map<String, Object> info() {
    return ordered(
        "title",
        "Starloom",
        "version",
        "1.0.0",
        "description",
        "The facts that Starloom's services tell each other on Kafka. Delivery is at least once and"
            + " no order across topics is promised: a record may come late, early or again.");
  }

  private static Object channel(String name, Topic topic) {
    return ordered(
        "address",
        name,
        "description",
        topic.carries(),
        "messages",
        Map.of(id(name), ref("#/components/messages/" + id(name))),
        "bindings",
        Map.of(
            "kafka",
            ordered("topicConfiguration", Map.of("cleanup.policy", List.of(topic.cleanup())))));
  }

  private static void operations(String name, Topic topic, Map<String, Object> operations) {
    for (String writer : topic.writers()) {
      operations.put(writer + ".sends." + name, operation("send", name, writer));
    }
    for (String reader : topic.readers()) {
      operations.put(reader + ".receives." + name, operation("receive", name, reader));
    }
  }

  private static Object operation(String action, String topic, String who) {
    String channel = "#/channels/" + id(topic);
    return ordered(
        "action",
        action,
        "channel",
        ref(channel),
        "tags",
        List.of(Map.of("name", who)),
        "messages",
        List.of(ref(channel + "/messages/" + id(topic))));
  }

  private static Object message(String name, Topic topic) {
    var message = ordered("name", Forms.title(name), "summary", topic.carries());
    message.put("bindings", Map.of("kafka", Map.of("key", key(topic))));
    if (name.equals(Topics.DEAD_LETTER)) {
      message.put("name", name);
      message.put("contentType", "application/octet-stream");
      message.put("headers", headers(topic.headers(), List.of()));
      message.put("payload", Map.of("description", "What the record was, byte by byte."));
      return message;
    }
    message.put("traits", List.of(ref("#/components/messageTraits/cloudEvent")));
    message.put(
        "payload",
        ordered(
            "schemaFormat",
            "application/schema+json;version=draft-2020-12",
            "schema",
            ref(SCHEMAS + name + ".json")));
    return message;
  }

  private static Object key(Topic topic) {
    return ordered("type", "string", "description", topic.key());
  }

  private static Object cloudEvent() {
    return ordered(
        "description",
        "CloudEvents 1.0, binary mode: the attributes are headers, the data is the value. Only "
            + Topics.STORY_REQUESTED
            + " may be in structured mode instead.",
        "headers",
        headers(CloudEventHeaders.ALL, CloudEventHeaders.REQUIRED));
  }

  private static Object headers(Map<String, String> descriptions, List<String> required) {
    Object properties =
        mapped(descriptions, (name, text) -> ordered("type", "string", "description", text));
    Map<String, Object> schema = ordered("type", "object", "properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    return schema;
  }

  /** Component names may not have a dot that tools take for a path. */
  private static String id(String topic) {
    return topic.replace('.', '-');
  }

  private static Map<String, Object> ref(String target) {
    return ordered("$ref", target);
  }

  private static <T> Map<String, Object> mapped(
      Map<String, T> values, BiFunction<String, T, Object> form) {
    var mapped = new LinkedHashMap<String, Object>();
    values.forEach((name, value) -> mapped.put(id(name), form.apply(name, value)));
    return mapped;
  }

  private static Map<String, Object> ordered(Object... namesAndValues) {
    var ordered = new LinkedHashMap<String, Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      ordered.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return ordered;
  }

  private static String yaml(Object document) {
    try {
      return YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER, YAMLGenerator.Feature.SPLIT_LINES)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .build()
          .writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
