package dev.starloom.enrich.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.contracts.story.Styles;
import dev.starloom.enrich.Corpus;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Storyboards as they are written are what the contract promises. */
class SchemaTest {
  private static final Director DIRECTOR = Director.bundled();
  private static final Director ANOTHER = Director.bundled();
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();
  private static final JsonSchema SCHEMA = schema();
  private static final int PROMPTS = 40;
  private static final Set<String> TRANSITIONS =
      Set.of("crossfade", "fade-through-black", "push", "match");

  private static JsonSchema schema() {
    try (InputStream in = SchemaTest.class.getResourceAsStream("/schema/v1/storyboard.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(JSON.readTree(in));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Stream<StoryRequest> requests() {
    List<String> corpus = Corpus.prompts().toList();
    int step = Math.max(1, corpus.size() / PROMPTS);
    String[] narrations = {null, "zh", "en", "ja", "ko"};
    List<String> styles = Styles.ACCEPTED;
    return IntStream.range(0, PROMPTS)
        .mapToObj(
            i ->
                new StoryRequest(
                        corpus.get(i * step % corpus.size()),
                        i % 3 == 0 ? 20.0 : null,
                        "640x360",
                        (long) i,
                        styles.get(i % styles.size()),
                        null,
                        24,
                        true,
                        true)
                    .withNarration(narrations[i % narrations.length]));
  }

  private static byte[] written(Director director, StoryRequest request) throws IOException {
    return JSON.writeValueAsBytes(director.direct(request));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void a_storyboard_fits_its_schema(StoryRequest request) throws IOException {
    assertThat(SCHEMA.validate(JSON.readTree(written(DIRECTOR, request)))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("requests")
  void every_shot_has_a_known_size_a_known_cut_and_the_style_of_the_story(StoryRequest request) {
    Storyboard board = DIRECTOR.direct(request);
    List<Shot> shots = board.shots();
    assertThat(Styles.KNOWN).contains(board.style());
    assertThat(shots).extracting(Shot::style).containsOnly(board.style());
    assertThat(shots).extracting(Shot::size).isSubsetOf(Sizes.ALL);
    assertThat(shots.subList(0, shots.size() - 1))
        .extracting(Shot::transition)
        .isSubsetOf(TRANSITIONS);
    assertThat(shots.get(shots.size() - 1).transition()).isNull();
  }

  @Test
  void another_director_writes_the_same_to_the_byte() throws IOException {
    for (StoryRequest request : requests().limit(6).toList()) {
      assertThat(written(ANOTHER, request)).isEqualTo(written(DIRECTOR, request));
    }
  }

  @Test
  void another_seed_gives_another_storyboard() throws IOException {
    StoryRequest first = requests().findFirst().orElseThrow();
    var other =
        new StoryRequest(
            first.prompt(),
            first.seconds(),
            first.size(),
            77L,
            first.style(),
            null,
            24,
            true,
            true);
    assertThat(Arrays.equals(written(DIRECTOR, first), written(DIRECTOR, other))).isFalse();
  }

  /** The check itself: it sees what is missing and what is of another kind. */
  @Test
  void what_does_not_fit_is_seen() throws IOException {
    JsonNode board = JSON.readTree(written(DIRECTOR, requests().findFirst().orElseThrow()));
    ObjectNode broken = board.deepCopy();
    ((ObjectNode) broken.get("shots").get(0)).put("size", 3);
    ObjectNode missing = board.deepCopy();
    missing.remove("shots");
    assertThat(SCHEMA.validate(broken)).isNotEmpty();
    assertThat(SCHEMA.validate(missing)).isNotEmpty();
  }
}
