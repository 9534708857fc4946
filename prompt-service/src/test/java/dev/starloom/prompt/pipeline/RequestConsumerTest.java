package dev.starloom.prompt.pipeline;

import static dev.starloom.prompt.pipeline.Requests.attributes;
import static dev.starloom.prompt.pipeline.Requests.header;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.starloom.contracts.event.StoryAccepted;
import dev.starloom.contracts.event.StoryRejected;
import dev.starloom.contracts.event.Topics;
import dev.starloom.embedded.test.Broker;
import dev.starloom.embedded.test.TestInfrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(
    value = TestInfrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "prompt"))
class RequestConsumerTest {
  private static final String TYPE = "story.requested.v1";

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  private final String id = "order-" + System.nanoTime();
  private final String storyId = Requests.storyId(id);
  private Broker broker;
  private Requests producer;

  @BeforeEach
  void open() {
    broker = new Broker(bootstrapServers);
    producer = new Requests(broker);
  }

  @AfterEach
  void close() {
    broker.close();
  }

  @Test
  void a_request_is_answered_with_its_storys_id() {
    producer.binary(id, "{\"prompt\":\"七夕\"}");

    assertThat(broker.hear(StoryAccepted.class, storyId))
        .isEqualTo(new StoryAccepted(storyId, Requests.SOURCE, id));
    assertThat(given().get("/v1/videos/" + storyId).<String>path("prompt")).isEqualTo("七夕");
  }

  @Test
  void a_request_that_is_delivered_again_is_answered_again_and_makes_one_story() {
    for (int i = 0; i < 3; i++) {
      producer.binary(id, "{\"prompt\":\"again\"}");
    }

    assertThat(broker.hear(StoryAccepted.class, storyId, 3)).hasSize(3);
    assertThat(broker.records(Topics.STORY_SUBMITTED, storyId)).hasSize(1);
  }

  @Test
  void a_request_says_when_a_person_decides_as_a_call_does() {
    producer.binary(id, "{\"prompt\":\"七夕\",\"audience\":\"children\",\"review\":\"always\"}");
    broker.hear(StoryAccepted.class, storyId);

    given()
        .get("/v1/videos/" + storyId)
        .then()
        .body("audience", equalTo("children"))
        .body("release", equalTo("private"))
        .body("review", equalTo("always"));
  }

  @Test
  void a_request_for_a_review_that_there_is_not_is_rejected_with_the_field() {
    producer.binary(id, "{\"prompt\":\"七夕\",\"review\":\"sometimes\"}");

    StoryRejected why = broker.hear(StoryRejected.class, storyId);
    assertThat(why.code()).isEqualTo("invalid_review");
    assertThat(why.param()).isEqualTo("review");
  }

  @Test
  void a_request_means_the_same_in_an_envelope() {
    String data = "{\"prompt\":\"一 \\ud83c\\udf0c\",\"seconds\":6}";
    producer.binary(id, data);
    producer.structured(id, ",\"datacontenttype\":\"application/json\",\"data\":" + data);
    producer.structured(id, ",\"data_base64\":\"" + base64(data) + "\"");

    assertThat(broker.hear(StoryAccepted.class, storyId, 3)).hasSize(3);
    assertThat(broker.records(Topics.STORY_SUBMITTED, storyId)).hasSize(1);
  }

  @Test
  void another_request_under_the_same_source_and_id_is_rejected_and_not_accepted() {
    producer.binary(id, "{\"prompt\":\"the first\"}");
    producer.binary(id, "{\"prompt\":\"the second\"}");
    producer.binary(id + "-after", "{\"prompt\":\"the third\"}");

    StoryRejected rejected = broker.hear(StoryRejected.class, storyId);

    assertThat(rejected.code()).isEqualTo("idempotency_key_reused");
    assertThat(rejected.param()).isEqualTo("id");
    broker.hear(StoryAccepted.class, Requests.storyId(id + "-after"));
    assertThat(broker.hear(StoryAccepted.class, storyId, 1)).hasSize(1);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        arguments("not json", "not json", "malformed_json", null),
        arguments("nothing", "", "empty_body", null),
        arguments("null", null, "empty_body", null),
        arguments("an array", "[{\"prompt\":\"a\"}]", "malformed_json", null),
        arguments(
            "deep", "{\"x\":" + "[".repeat(500) + "]".repeat(500) + "}", "malformed_json", null),
        arguments("no prompt", "{}", "invalid_prompt", "prompt"),
        arguments("a number", "{\"prompt\":7}", "invalid_prompt", "prompt"),
        arguments("half a pair", "{\"prompt\":\"\\ud83c\"}", "invalid_prompt", "prompt"),
        arguments("nul", "{\"prompt\":\"a\\u0000\"}", "invalid_prompt", "prompt"),
        arguments("huge", "{\"prompt\":\"a\",\"seed\":1e999}", "invalid_seed", "seed"),
        arguments(
            "no model", "{\"prompt\":\"a\",\"engine\":\"wan\"}", "engine_unavailable", "engine"),
        arguments("a size", "{\"prompt\":\"a\",\"size\":\"7x7\"}", "invalid_size", "size"),
        arguments(
            "a sky", "{\"prompt\":\"a\",\"sky\":{\"at\":\"noon\"}}", "invalid_sky", "sky.at"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void what_is_asked_wrongly_is_answered_with_the_reason(
      String name, String body, String code, String param) {
    producer.binary(id, body);

    StoryRejected rejected = broker.hear(StoryRejected.class, storyId);

    assertThat(rejected.source()).isEqualTo(Requests.SOURCE);
    assertThat(rejected.requestId()).isEqualTo(id);
    assertThat(rejected.code()).isEqualTo(code);
    assertThat(rejected.param()).isEqualTo(param);
    assertThat(rejected.sentence()).isNotBlank();
  }

  static Stream<Arguments> refusedInEnvelope() {
    return Stream.of(
        arguments("", "empty_body"),
        arguments(",\"data\":null", "empty_body"),
        arguments(",\"data\":\"{\\\"prompt\\\":\\\"a\\\"}\"", "malformed_json"),
        arguments(",\"data\":[]", "malformed_json"),
        arguments(",\"data\":7", "malformed_json"),
        arguments(",\"data_base64\":\"" + base64("nothing") + "\"", "malformed_json"),
        arguments(",\"datacontenttype\":\"text/xml\",\"data\":1", "unsupported_media_type"));
  }

  @ParameterizedTest
  @MethodSource("refusedInEnvelope")
  void what_an_envelope_asks_wrongly_is_answered_with_the_reason(String data, String code) {
    producer.structured(id, data);

    assertThat(broker.hear(StoryRejected.class, storyId).code()).isEqualTo(code);
  }

  static Stream<Arguments> unanswerable() {
    String good = "{\"prompt\":\"a\"}";
    List<Header> twice = attributes("1.0", "1", TYPE);
    twice.add(header("ce_id", "2"));
    List<Header> noise = attributes("1.0", "1", TYPE).subList(0, 3);
    noise.add(new RecordHeader("ce_type", new byte[] {(byte) 0xC3, 0x28}));
    List<Header> envelope = List.of(header("content-type", "application/cloudevents+json"));
    return Stream.of(
        arguments("no headers", List.of(), good, "unreadable"),
        arguments("no body and no headers", List.of(), null, "unreadable"),
        arguments("no id", attributes("1.0", "", TYPE), good, "unreadable"),
        arguments("a long id", attributes("1.0", "i".repeat(256), TYPE), good, "unreadable"),
        arguments("nul in the id", attributes("1.0", "a\u0000", TYPE), good, "unreadable"),
        arguments("two ids", twice, good, "unreadable"),
        arguments("a type that is no text", noise, good, "unreadable"),
        arguments("an old version", attributes("0.3", "1", TYPE), good, "unreadable"),
        arguments("an unknown type", attributes("1.0", "1", "a.b.v1"), good, "unknown_type"),
        arguments(
            "a later type", attributes("1.0", "1", "story.requested.v2"), good, "unknown_type"),
        arguments("another's type", attributes("1.0", "1", "story.failed.v1"), good, "wrong_topic"),
        arguments("no envelope", envelope, "prompt", "unreadable"),
        arguments("a missing envelope", envelope, null, "unreadable"),
        arguments("2 MB", attributes("1.0", "1", TYPE), "a".repeat(2 << 20), "too_large"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unanswerable")
  void what_can_not_be_answered_is_a_dead_letter_and_the_next_request_is_handled(
      String name, List<Header> headers, String body, String code) {
    String place = producer.say(headers, body);
    producer.binary(id, "{\"prompt\":\"next\"}");

    broker.hear(StoryAccepted.class, storyId);
    var letter = broker.letter(place);
    assertThat(Broker.header(letter, "dead-letter-code")).isEqualTo(code);
    assertThat(Broker.header(letter, "dead-letter-reason")).endsWith(".");
    assertThat(letter.value()).isEqualTo(Requests.bytes(body == null ? "" : body));
    assertThat(List.of(letter.headers().toArray()).subList(0, headers.size())).isEqualTo(headers);
  }

  @Test
  void bad_records_are_answered_within_a_second() {
    producer.binary(id, "{\"prompt\":\"warm\"}");
    broker.hear(StoryAccepted.class, storyId);

    long asked = System.currentTimeMillis();
    String place = producer.say(List.of(), "{}");
    producer.binary(id, "{}");

    assertThat(broker.letter(place).timestamp() - asked).isLessThan(1000);
    broker.hear(StoryRejected.class, storyId);
    assertThat(broker.records(Topics.STORY_REJECTED, storyId).get(0).timestamp() - asked)
        .isLessThan(1000);
  }

  @Test
  void a_request_that_is_refused_is_no_dead_letter() {
    String place = producer.binary(id, "{}");
    broker.hear(StoryRejected.class, storyId);

    await()
        .during(Duration.ofSeconds(1))
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(broker.records(Topics.DEAD_LETTER))
                    .noneMatch(letter -> place.equals(letter.key())));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(Requests.bytes(text));
  }
}
