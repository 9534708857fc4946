package dev.starloom.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventTypeTest {
  @Test
  void every_event_has_exactly_one_type() {
    List<Class<?>> forms = records(StoryEvent.class).toList();

    assertThat(forms).hasSizeGreaterThan(10);
    assertThat(Arrays.stream(EventType.values()).<Class<?>>map(EventType::form))
        .containsExactlyInAnyOrderElementsOf(forms);
  }

  @Test
  void every_type_has_its_own_topic() {
    assertThat(Arrays.stream(EventType.values()).map(EventType::topic)).doesNotHaveDuplicates();
  }

  @Test
  void every_event_has_a_sample() {
    assertThat(Samples.events().stream().<Class<?>>map(Record::getClass))
        .containsExactlyInAnyOrderElementsOf(records(StoryEvent.class).toList());
  }

  @ParameterizedTest
  @EnumSource
  void a_topic_is_named_like_its_event(EventType type) {
    String words = type.topic().replace('.', '_').replace('-', '_');

    assertThat(type.name()).isEqualToIgnoringCase(words);
    assertThat(type.form().getSimpleName()).isEqualToIgnoringCase(words.replace("_", ""));
  }

  @ParameterizedTest
  @EnumSource
  void a_type_is_found_by_its_name(EventType type) {
    assertThat(type.type()).isEqualTo(type.topic() + ".v1");
    assertThat(EventType.named(type.type())).contains(type);
  }

  @Test
  void an_unknown_name_is_no_type() {
    assertThat(EventType.named("story.submitted")).isEmpty();
    assertThat(EventType.named("story.submitted.v2")).isEmpty();
  }

  private static Stream<Class<?>> records(Class<?> form) {
    return form.isSealed()
        ? Arrays.stream(form.getPermittedSubclasses()).flatMap(EventTypeTest::records)
        : Stream.of(form);
  }
}
