package dev.starloom.architecture.event;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.starloom.architecture.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is declared about a topic in {@code contracts/src/main/resources/topics.yaml}.
 *
 * @param headers headers of its records that no other topic has; may be null
 */
record Topic(
    String carries,
    String key,
    List<String> writers,
    List<String> readers,
    String cleanup,
    String lost,
    String doubled,
    Map<String, String> headers) {

  Topic {
    headers = headers == null ? Map.of() : headers;
  }

  /** By the topic's name, in the order of the file. */
  static Map<String, Topic> all() {
    ObjectMapper yaml = new YAMLMapper();
    var file = Repository.ROOT.resolve("contracts/src/main/resources/topics.yaml");
    try {
      return yaml.readValue(
          Repository.text(file), new TypeReference<LinkedHashMap<String, Topic>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
