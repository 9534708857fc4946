package dev.starloom.prompt.pipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.contracts.event.StoryProgress;
import dev.starloom.contracts.event.Topics;
import dev.starloom.contracts.safety.Decision;
import dev.starloom.embedded.test.Broker;
import dev.starloom.embedded.test.TestInfrastructure;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.prompt.PipelineDouble;
import dev.starloom.prompt.intake.StoryId;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = TestInfrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "prompt"))
class FactConsumerTest {
  @Inject ArtifactStore artifacts;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

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
  void a_story_walks_through_all_states_and_says_each_fact_once() {
    String id = create("a walk");
    var pipeline = new PipelineDouble(artifacts, id, 2);

    pipeline.wholeWay().forEach(this::say);

    awaitStage(id, "finished");
    assertThat(broker.records(Topics.STORY_SUBMITTED, id)).hasSize(1);
    assertThat(broker.records(Topics.SHOT_REQUESTED, id)).hasSize(2);
    assertThat(broker.records(Topics.STORY_APPROVED, id)).hasSize(1);
    given()
        .header("Range", "bytes=2-4")
        .get("/v1/videos/" + id + "/content")
        .then()
        .statusCode(206)
        .header("Content-Range", "bytes 2-4/10");
  }

  @Test
  void every_event_twice_and_shuffled_still_ends_once() {
    String id = create("a storm of duplicates");
    var pipeline = new PipelineDouble(artifacts, id, 3);
    say(pipeline.narrated());
    awaitStage(id, "rendering");
    List<StoryEvent> facts = new ArrayList<>(pipeline.wholeWay());
    StoryEvent last = facts.remove(facts.size() - 1);
    facts.addAll(List.copyOf(facts));
    Collections.shuffle(facts, new Random(7));

    facts.forEach(this::say);
    awaitStage(id, "assembling");
    say(last);
    say(last);

    awaitStage(id, "finished");
    assertThat(broker.records(Topics.SHOT_REQUESTED, id)).hasSize(3);
    assertThat(broker.records(Topics.STORY_APPROVED, id)).hasSize(1);
  }

  @Test
  void a_fact_that_comes_before_its_story_is_applied_when_the_story_is_there() throws Exception {
    String key = "early " + System.nanoTime();
    String id = StoryId.ofKey(key);
    say(new PipelineDouble(artifacts, id, 1).narrated());
    Thread.sleep(600);

    given()
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body("{\"prompt\":\"late story\"}")
        .post("/v1/videos");

    awaitStage(id, "rendering");
  }

  @Test
  void a_fact_about_a_story_that_never_comes_goes_to_the_dead_letters() {
    String id = StoryId.random();
    say(new PipelineDouble(artifacts, id, 1).finished());

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(deadLetterReason(r -> id.equals(Broker.header(r, "ce_storyid"))))
                    .contains("no story " + id));
  }

  @Test
  void a_story_shows_how_far_its_narration_is() {
    String id = create("spoken");
    say(new PipelineDouble(artifacts, id, 1).screened());
    awaitStage(id, "screened");

    say(new StoryProgress(id, StoryProgress.NARRATION, 4, 5));

    awaitProgress(id, 4);
  }

  @Test
  void a_late_hint_of_the_narration_does_not_hide_how_far_the_film_is() {
    String id = create("hints");
    var pipeline = new PipelineDouble(artifacts, id, 1);
    say(pipeline.narrated());
    awaitStage(id, "rendering");
    say(pipeline.judged(0, Decision.PASS));
    awaitStage(id, "assembling");

    say(new StoryProgress(id, StoryProgress.NARRATION, 9, 9));
    say(new StoryProgress(id, "postprocess-service", 1, 6));

    awaitProgress(id, 79);
  }

  @Test
  void a_doubtful_clip_waits_for_a_person() {
    String id = create("in doubt");
    var pipeline = new PipelineDouble(artifacts, id, 1);
    say(pipeline.narrated());
    say(pipeline.rendered(0));
    say(pipeline.judged(0, Decision.REVIEW));
    awaitStage(id, "reviewing");

    given()
        .contentType(ContentType.JSON)
        .body("{\"decision\":\"reject\",\"reason\":\"too bright\"}")
        .post("/v1/videos/" + id + "/review")
        .then()
        .statusCode(204);

    assertThat(given().get("/v1/videos/" + id).<String>path("error.code"))
        .isEqualTo("review_rejected");
  }

  private void say(StoryEvent event) {
    broker.say(event);
  }

  private String deadLetterReason(Predicate<ConsumerRecord<String, byte[]>> which) {
    return broker.records(Topics.DEAD_LETTER).stream()
        .filter(which)
        .map(record -> Broker.header(record, "dead-letter-reason"))
        .findFirst()
        .orElse("");
  }

  private static String create(String prompt) {
    return given()
        .contentType(ContentType.JSON)
        .body("{\"prompt\":\"" + prompt + "\"}")
        .post("/v1/videos")
        .path("id");
  }

  private static void awaitProgress(String id, int percent) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> given().get("/v1/videos/" + id).<Integer>path("progress") == percent);
  }

  private static void awaitStage(String id, String stage) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(given().get("/v1/videos/" + id).<String>path("stage")).isEqualTo(stage));
  }
}
