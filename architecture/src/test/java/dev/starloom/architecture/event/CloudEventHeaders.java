package dev.starloom.architecture.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The headers of every event: CloudEvents 1.0 attributes in Kafka's binary mode. */
final class CloudEventHeaders {
  static final List<String> REQUIRED = List.of("ce_specversion", "ce_id", "ce_source", "ce_type");
  static final Map<String, String> ALL = all();

  private CloudEventHeaders() {}

  private static Map<String, String> all() {
    var headers = new LinkedHashMap<String, String>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", "The same fact said again has the same id.");
    headers.put("ce_source", "Who says it; a service is named by its module.");
    headers.put("ce_type", "The topic's name with the major version of the value, such as x.y.v1.");
    headers.put("ce_subject", "What it is about: the shot id, or else the story id.");
    headers.put("ce_time", "When it was said, ISO 8601.");
    headers.put("ce_storyid", "The story it is about.");
    headers.put("content-type", "application/json");
    headers.put("traceparent", "W3C trace context; missing where nobody traces.");
    return headers;
  }
}
