package dev.starloom.architecture.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import dev.starloom.architecture.Repository;
import dev.starloom.architecture.code.Code;
import dev.starloom.contracts.event.EventType;
import dev.starloom.contracts.event.Topics;
import dev.starloom.embedded.test.Committed;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is declared about the topics is what the code does, and what the documents say. */
class TopicsTest {
  private static final Map<String, Topic> TOPICS = Topic.all();

  /** prompt-service ends its own stories in its own rows and has nobody to tell. */
  private static final Map<String, String> KEPT_TO_ITSELF =
      Map.of(Topics.STORY_FAILED, "prompt-service");

  private static final String GIVES_UP = "dev.starloom.platform.event.EventHandling";

  static Set<String> topics() {
    return TOPICS.keySet();
  }

  @Test
  void every_topic_is_declared() throws IllegalAccessException {
    assertThat(TOPICS.keySet()).containsExactlyInAnyOrderElementsOf(constants(Topics.class));
  }

  @ParameterizedTest
  @MethodSource("topics")
  void the_services_that_read_a_topic_are_those_declared(String topic) {
    assertThat(Channels.readers(topic)).containsExactlyElementsOf(services(readers(topic)));
  }

  /** An event is written by whoever makes one; the platform ends a story for who gives up. */
  @ParameterizedTest
  @MethodSource("topics")
  void no_service_writes_a_topic_unless_it_is_declared(String topic) {
    assertThat(services(TOPICS.get(topic).writers())).containsAll(writers(topic));
  }

  @ParameterizedTest
  @MethodSource("topics")
  void a_topic_has_writers_and_readers(String topic) {
    assertThat(TOPICS.get(topic).writers()).isNotEmpty();
    assertThat(TOPICS.get(topic).readers()).isNotEmpty();
  }

  /** A record that can't be read is put aside by whoever reads. */
  @Test
  void whoever_reads_may_write_dead_letters() {
    var reading = Repository.services().stream().filter(s -> !Channels.of(s).isEmpty()).toList();

    assertThat(TOPICS.get(Topics.DEAD_LETTER).writers())
        .containsExactlyInAnyOrderElementsOf(reading);
  }

  @Test
  void the_headers_of_dead_letters_are_those_of_the_code() throws ReflectiveOperationException {
    Path source =
        Repository.mainSources("contracts")
            .resolve("dev/starloom/contracts/event/DeadLetterHeaders.java");
    assumeTrue(Files.exists(source), "the headers have no names in the code yet");

    assertThat(constants(Class.forName("dev.starloom.contracts.event.DeadLetterHeaders")))
        .filteredOn(name -> name.startsWith("dead-letter-") && !name.endsWith("-"))
        .containsExactlyInAnyOrderElementsOf(TOPICS.get(Topics.DEAD_LETTER).headers().keySet());
  }

  @Test
  void the_asyncapi_document_is_what_is_declared() {
    Committed.check(Path.of("docs/asyncapi.yaml"), AsyncApi.of(TOPICS));
  }

  @Test
  void the_page_about_topics_is_what_is_declared() {
    Committed.check(Path.of("docs/topics.md"), TopicsPage.of(TOPICS));
  }

  private static List<String> readers(String topic) {
    return TOPICS.get(topic).readers();
  }

  /** Who is no service is nobody whose code could be looked at. */
  private static Set<String> services(List<String> names) {
    var services = new TreeSet<>(names);
    services.retainAll(Repository.services());
    return services;
  }

  private static Set<String> writers(String topic) {
    var writers = new TreeSet<String>();
    Arrays.stream(EventType.values())
        .filter(type -> type.topic().equals(topic))
        .flatMap(type -> makers(type.form().getName()).stream())
        .forEach(writers::add);
    writers.retainAll(Repository.services());
    writers.remove(KEPT_TO_ITSELF.getOrDefault(topic, ""));
    return writers;
  }

  private static Set<String> makers(String event) {
    var makers = new TreeSet<String>();
    for (JavaClass type : Code.all()) {
      boolean makes =
          type.getConstructorCallsFromSelf().stream()
              .map(JavaConstructorCall::getTargetOwner)
              .anyMatch(target -> target.getName().equals(event));
      if (makes) {
        makers.add(Code.module(type));
        if (type.getName().equals(GIVES_UP)) {
          makers.addAll(users(GIVES_UP));
        }
      }
    }
    return makers;
  }

  private static Set<String> users(String used) {
    var users = new TreeSet<String>();
    for (JavaClass type : Code.all()) {
      if (type.getMethodCallsFromSelf().stream()
          .anyMatch(call -> call.getTargetOwner().getName().equals(used))) {
        users.add(Code.module(type));
      }
    }
    return users;
  }

  private static List<String> constants(Class<?> type) throws IllegalAccessException {
    var values = new ArrayList<String>();
    for (Field field : type.getFields()) {
      values.add(field.get(null).toString());
    }
    return values;
  }
}
