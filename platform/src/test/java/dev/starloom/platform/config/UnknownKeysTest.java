package dev.starloom.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownKeysTest {
  @Test
  void a_mistyped_variable_is_named_with_its_place_and_what_was_meant() {
    assertThat(environment("STARLOOM_FFMPEG_PROGAM").sentences())
        .singleElement()
        .asString()
        .contains("STARLOOM_FFMPEG_PROGAM", "Env", "did you mean STARLOOM_FFMPEG_PROGRAM?");
  }

  @Test
  void a_mistyped_key_of_a_file_is_named_with_its_file_and_what_was_meant() {
    assertThat(file("starloom.ffmpeg.cashe").sentences())
        .singleElement()
        .asString()
        .contains(
            "starloom.ffmpeg.cashe", "some.properties", "did you mean starloom.ffmpeg.cache?");
  }

  @Test
  void an_unknown_key_stops_the_start() {
    UnknownKeys keys = environment("STARLOOM_FFMPEG_PROGAM");

    assertThatThrownBy(() -> keys.onStart(new StartupEvent()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("STARLOOM_FFMPEG_PROGRAM");
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3.endpont", "%dev.starloom.ffmpeg.cashe", "starloom.new"})
  void a_key_under_our_prefixes_that_nobody_reads_is_refused(String key) {
    assertThat(file(key).sentences()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "S3_ENDPOINT",
        "STARLOOM_RENDER_LEASE_SLOTS",
        "STARLOOM_EXIT_WITH_LAUNCHER",
        "STARLOOM_DATA",
        "STARLOOM_PORT"
      })
  void a_variable_of_the_launcher_or_of_any_service_is_known_to_all(String name) {
    assertThat(environment(name).sentences()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"STARLOOM_PROMPT_SERVICE_HOST", "S3_PORT_9000_TCP_ADDR", "S3_SERVICE_PORT"})
  void what_kubernetes_sets_for_a_service_is_no_key(String name) {
    assertThat(environment(name).sentences()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"starloomx.key", "quarkus.http.port", "s3", "aws.s3.region"})
  void keys_of_others_are_not_our_business(String key) {
    assertThat(file(key).sentences()).isEmpty();
  }

  @Test
  void a_key_of_a_map_or_a_list_is_known_whatever_its_name() {
    var known = new KnownKeys(List.of("starloom.words.*", "starloom.models[*].file"));

    assertThat(List.of("starloom.words.ja", "STARLOOM_WORDS_JA", "starloom.models[0].file"))
        .allMatch(known::has);
    assertThat(List.of("starloom.word.ja", "STARLOOM_WORD_JA", "starloom.models[0].fil"))
        .noneMatch(known::has);
  }

  private static UnknownKeys environment(String name) {
    return keys(new EnvConfigSource(Map.of(name, "x"), 300));
  }

  private static UnknownKeys file(String key) {
    return keys(new PropertiesConfigSource(Map.of(key, "x"), "some.properties", 250));
  }

  private static UnknownKeys keys(ConfigSource source) {
    return new UnknownKeys(new SmallRyeConfigBuilder().withSources(source).build());
  }
}
