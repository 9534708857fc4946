package dev.starloom.architecture.event;

import dev.starloom.architecture.Repository;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The topics that a service hears, by its own configuration. */
final class Channels {
  private static final Pattern TOPIC = Pattern.compile("mp\\.messaging\\.incoming\\..+\\.topics?");

  private Channels() {}

  static Set<String> of(String service) {
    var file =
        Repository.ROOT.resolve(service).resolve("src/main/resources/application.properties");
    var properties = new Properties();
    try {
      properties.load(new StringReader(Repository.text(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var topics = new TreeSet<String>();
    properties.stringPropertyNames().stream()
        .filter(name -> TOPIC.matcher(name).matches())
        .forEach(name -> topics.addAll(List.of(properties.getProperty(name).split("\\s*,\\s*"))));
    return topics;
  }

  static List<String> readers(String topic) {
    return Repository.services().stream()
        .filter(service -> of(service).contains(topic))
        .sorted()
        .toList();
  }
}
