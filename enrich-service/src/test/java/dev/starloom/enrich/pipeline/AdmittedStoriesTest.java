package dev.starloom.enrich.pipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.StoryAdmitted;
import dev.starloom.contracts.event.StoryFailed;
import dev.starloom.contracts.event.StoryStoryboarded;
import dev.starloom.contracts.event.Topics;
import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.embedded.test.Broker;
import dev.starloom.embedded.test.TestInfrastructure;
import dev.starloom.platform.artifact.ArtifactStore;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestInfrastructure.class)
@WithTestResource(UselessModel.class)
class AdmittedStoriesTest {
  private static final String PROMPT = "Andromeda waits on the cliff for Perseus.";

  @Inject ArtifactStore artifacts;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @ConfigProperty(name = "starloom.enrich.llm.base-url")
  String model;

  private Broker broker;

  @BeforeEach
  void open() {
    broker = new Broker(bootstrapServers);
  }

  @AfterEach
  void close() {
    broker.close();
  }

  @Test
  void an_admitted_story_gets_a_storyboard_of_what_was_asked() {
    broker.say(admitted("board"));

    StoryStoryboarded said = broker.hear(StoryStoryboarded.class, "board");

    Storyboard board = artifacts.readJson(said.storyboard(), Storyboard.class);
    assertThat(said.storyboard().key()).isEqualTo(ArtifactKeys.storyboard("board"));
    assertThat(board.language()).isEqualTo("en");
    assertThat(List.of(board.width(), board.height(), board.fps())).containsExactly(320, 180, 24);
    assertThat(board.shots()).isNotEmpty();
    assertThat(board.keywords()).extracting(keyword -> keyword.id()).contains("And");
  }

  @Test
  void the_storyboard_is_announced_as_a_cloud_event_keyed_by_its_story() {
    broker.say(admitted("headers"));
    broker.hear(StoryStoryboarded.class, "headers");

    ConsumerRecord<String, byte[]> record = announcements("headers").get(0);

    assertThat(record.key()).isEqualTo("headers");
    assertThat(headers(record))
        .containsEntry("ce_specversion", "1.0")
        .containsEntry("ce_type", "story.storyboarded.v1")
        .containsEntry("ce_source", "enrich-service")
        .containsEntry("ce_subject", "headers")
        .containsEntry("content-type", "application/json");
    assertThat(Instant.parse(Broker.header(record, "ce_time"))).isBeforeOrEqualTo(Instant.now());
  }

  @Test
  void the_same_story_again_is_announced_again_with_the_same_storyboard() {
    StoryAdmitted story = admitted("again");
    broker.say(story);
    broker.say(story);

    List<StoryStoryboarded> said = broker.hear(StoryStoryboarded.class, "again", 2);

    assertThat(said.get(1)).isEqualTo(said.get(0));
    assertThat(announcements("again"))
        .extracting(record -> Broker.header(record, "ce_id"))
        .doesNotContain("")
        .containsOnly(Broker.header(announcements("again").get(0), "ce_id"));
  }

  @Test
  void a_language_model_is_asked_once_about_a_story_that_is_delivered_twice() {
    StoryAdmitted story = admitted("paid", "Andromeda counts the coins of Perseus.");
    broker.say(story);
    broker.say(story);
    broker.hear(StoryStoryboarded.class, "paid", 2);

    String asked = given().get(model.replace("/v1", "/asked")).asString();

    assertThat(asked.split("counts the coins", -1)).hasSize(2);
  }

  @Test
  void a_language_model_that_fails_is_noted_in_a_storyboard_of_the_rules() {
    broker.say(admitted("failed-model"));

    StoryStoryboarded said = broker.hear(StoryStoryboarded.class, "failed-model");

    Storyboard board = artifacts.readJson(said.storyboard(), Storyboard.class);
    assertThat(board.director()).isEqualTo("rules");
    assertThat(board.notes()).anyMatch(note -> note.startsWith("The language model"));
  }

  @Test
  void what_chinese_words_spell_by_chance_is_no_keyword() {
    broker.say(admitted("chance", "成都市的火锅很辣。"));

    StoryStoryboarded said = broker.hear(StoryStoryboarded.class, "chance");

    assertThat(artifacts.readJson(said.storyboard(), Storyboard.class).keywords()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"星", "。！？，", "🌌✨🌌", "Orion 猎户座 オリオン 오리온 "})
  void ten_thousand_characters_of_anything_get_a_storyboard(String part) {
    String text = part.repeat(10_000 / part.length());
    String id = "long-" + Integer.toHexString(part.hashCode());
    broker.say(admitted(id, text));

    StoryStoryboarded said = broker.hear(StoryStoryboarded.class, id);

    assertThat(artifacts.readJson(said.storyboard(), Storyboard.class).shots()).isNotEmpty();
  }

  @Test
  void a_damaged_request_fails_the_story() {
    ArtifactRef whole = request("damaged", PROMPT);
    var damaged =
        new ArtifactRef(
            whole.bucket(), whole.key(), whole.bytes(), "0".repeat(64), whole.mediaType());
    broker.say(new StoryAdmitted("damaged", damaged, damaged));

    StoryFailed failed = broker.hear(StoryFailed.class, "damaged");

    assertThat(failed.code()).isEqualTo("artifact_broken");
    assertThat(failed.stage()).isEqualTo("enrich-service");
    assertThat(broker.heard(StoryStoryboarded.class, "damaged")).isEmpty();
  }

  @Test
  void a_record_that_can_not_be_read_goes_aside_and_the_next_one_is_handled() {
    byte[] poison = "{\"storyId\":".getBytes(StandardCharsets.UTF_8);
    var headers =
        Map.of(
            "ce_specversion", "1.0",
            "ce_id", "1",
            "ce_source", "test",
            "ce_type", "story.admitted.v1");
    broker.say(Topics.STORY_ADMITTED, "poison", headers, poison);
    broker.say(admitted("after-poison"));

    broker.hear(StoryStoryboarded.class, "after-poison");

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(broker.records(Topics.DEAD_LETTER))
                    .filteredOn(record -> "poison".equals(Broker.header(record, "dead-letter-key")))
                    .singleElement()
                    .satisfies(record -> assertThat(record.value()).isEqualTo(poison))
                    .extracting(record -> Broker.header(record, "dead-letter-reason"))
                    .isEqualTo("The data is not a valid StoryAdmitted."));
  }

  @Test
  void it_says_that_it_is_ready() {
    given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
  }

  @Test
  void it_can_be_measured() {
    given().get("/q/metrics").then().statusCode(200).body(containsString("kafka_consumer"));
  }

  private StoryAdmitted admitted(String storyId) {
    return admitted(storyId, PROMPT);
  }

  private StoryAdmitted admitted(String storyId, String prompt) {
    ArtifactRef request = request(storyId, prompt);
    return new StoryAdmitted(storyId, request, request);
  }

  private ArtifactRef request(String storyId, String prompt) {
    var request = new StoryRequest(prompt, null, "320x180", 1L, "oil", null, 24, true, true);
    return artifacts.putJson(ArtifactKeys.request(storyId, "0123456789abcdef"), request);
  }

  private List<ConsumerRecord<String, byte[]>> announcements(String storyId) {
    return broker.records(Topics.STORY_STORYBOARDED).stream()
        .filter(record -> Broker.header(record, "ce_storyid").equals(storyId))
        .toList();
  }

  private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
    var headers = new HashMap<String, String>();
    record
        .headers()
        .forEach(
            header ->
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
    return headers;
  }
}
