package dev.starloom.prompt.removal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.StoryControl;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.contracts.event.StoryFailed;
import dev.starloom.contracts.event.StoryProgress;
import dev.starloom.contracts.safety.Decision;
import dev.starloom.embedded.test.Broker;
import dev.starloom.embedded.test.TestInfrastructure;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.prompt.PipelineDouble;
import dev.starloom.prompt.pipeline.Facts;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
    value = TestInfrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "prompt"))
class RemovalTest {
  private static final String SECRET = "a very private myth";
  private static final Duration SOON = Duration.ofSeconds(10);

  @Inject ArtifactStore artifacts;
  @Inject Facts facts;
  @Inject StoryTable table;
  @Inject RemovalSweep sweep;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @Test
  void a_deleted_video_is_confirmed_in_the_contracts_words() {
    String id = create();

    delete(id)
        .statusCode(200)
        .body("id", equalTo(id))
        .body("object", equalTo("video.deleted"))
        .body("deleted", equalTo(true));
  }

  @Test
  void deleting_again_is_the_same_as_once() {
    String id = create();
    String first = delete(id).extract().asString();

    delete(id).statusCode(200).body(equalTo(first));
  }

  @ParameterizedTest
  @ValueSource(strings = {"video_00000000000000000000000000000000", "nonsense"})
  void an_unknown_video_can_not_be_deleted(String id) {
    delete(id).statusCode(404).body("error.code", equalTo("video_not_found"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/content", "/content?variant=storyboard"})
  void a_deleted_video_can_not_be_read(String what) throws Throwable {
    String id = finishedAndDeleted();

    given().get("/v1/videos/" + id + what).then().statusCode(404);
  }

  @Test
  void a_deleted_video_can_not_be_reviewed() {
    String id = create();
    delete(id);

    given()
        .contentType(ContentType.JSON)
        .body("{\"decision\":\"approve\"}")
        .post("/v1/videos/" + id + "/review")
        .then()
        .statusCode(404);
  }

  @Test
  void a_deleted_video_is_not_listed() {
    String id = create();
    delete(id);

    given().get("/v1/videos?limit=100").then().statusCode(200).body("data.id", not(hasItem(id)));
  }

  @Test
  void a_list_goes_on_after_a_video_that_was_deleted() {
    String older = create();
    String deleted = create();
    delete(deleted);

    given().get("/v1/videos?limit=1&after=" + deleted).then().body("data[0].id", equalTo(older));
  }

  @Test
  void the_work_on_a_deleted_video_is_cancelled() {
    String id = create();
    delete(id);

    try (var broker = new Broker(bootstrapServers)) {
      assertThat(broker.hear(StoryControl.class, id).action()).isEqualTo(StoryControl.CANCEL);
    }
  }

  @Test
  void nothing_a_user_wrote_stays_in_the_tables() throws Throwable {
    String id = finishedAndDeleted();

    assertThat(table.story(id)).contains(id).doesNotContain(SECRET, "line 0", "vtt", "request-");
    assertThat(table.shots(id)).isZero();
  }

  @Test
  void a_reviewers_words_go_too() throws Throwable {
    String id = create();
    var pipeline = new PipelineDouble(artifacts, id, 1);
    apply(List.of(pipeline.narrated(), pipeline.judged(0, Decision.REVIEW)));
    given()
        .contentType(ContentType.JSON)
        .body("{\"decision\":\"reject\",\"reason\":\"" + SECRET + "\"}")
        .post("/v1/videos/" + id + "/review")
        .then()
        .statusCode(204);

    delete(id).statusCode(200);

    assertThat(table.story(id)).doesNotContain(SECRET);
  }

  @Test
  void a_key_of_a_deleted_video_is_gone_and_not_in_conflict() {
    String key = UUID.randomUUID().toString();
    delete(create(key).statusCode(202).extract().path("id"));

    create(key).statusCode(410).body("error.code", equalTo("video_deleted"));
  }

  @Test
  void a_refused_key_writes_nothing_into_the_store() {
    String key = UUID.randomUUID().toString();
    ValidatableResponse created = create(key);
    String id = created.extract().path("id");
    ArtifactRef request = table.request(id);
    delete(id);
    await().atMost(SOON).until(() -> artifacts.find(request.key()).isEmpty());

    create(key).statusCode(410);

    assertThat(artifacts.find(request.key())).isEmpty();
  }

  @Test
  void late_facts_change_nothing() throws Throwable {
    String id = create();
    var pipeline = new PipelineDouble(artifacts, id, 2);
    delete(id);
    // the first sweep must not take what the late facts point to
    await().atMost(SOON).until(() -> table.removalIsDueIn(id, Duration.ofMinutes(50)));
    String before = table.story(id);

    apply(lateFacts(pipeline, id));

    assertThat(table.story(id)).isEqualTo(before);
    assertThat(table.shots(id)).isZero();
  }

  @Test
  void late_facts_whose_artifacts_are_gone_are_no_dead_letters() {
    String id = create();
    List<StoryEvent> late = lateFacts(new PipelineDouble(artifacts, id, 2), id);
    delete(id);
    artifacts.removeUnder(ArtifactKeys.story(id));
    String before = table.story(id);
    String other = create();

    try (var broker = new Broker(bootstrapServers)) {
      late.forEach(broker::say);
      new PipelineDouble(artifacts, other, 1).wholeWay().forEach(broker::say);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> given().get("/v1/videos/" + other).path("stage").equals("finished"));
      assertThat(broker.records("starloom.dead-letter", id)).isEmpty();
    }
    assertThat(table.story(id)).isEqualTo(before);
  }

  @Test
  void the_artifacts_are_removed_at_once() {
    String id = create();
    ArtifactRef film = new PipelineDouble(artifacts, id, 1).finished().video();

    delete(id);

    await().atMost(SOON).until(() -> artifacts.find(film.key()).isEmpty());
  }

  @Test
  void shared_clips_stay() {
    String id = create();
    var pipeline = new PipelineDouble(artifacts, id, 1);
    ArtifactRef clip = pipeline.clip(0);
    ArtifactRef film = pipeline.finished().video();

    delete(id);

    await().atMost(SOON).until(() -> artifacts.find(film.key()).isEmpty());
    assertThat(artifacts.find(clip.key())).contains(clip);
  }

  @Test
  void what_a_late_writer_wrote_is_removed_after_the_grace_time() {
    String id = create();
    delete(id);
    await().atMost(SOON).until(() -> table.removalIsDueIn(id, Duration.ofMinutes(50)));
    ArtifactRef late = new PipelineDouble(artifacts, id, 1).finished().video();

    table.passTime(id, Duration.ofMinutes(61));
    sweep.wake();

    await().atMost(SOON).until(() -> artifacts.find(late.key()).isEmpty());
  }

  @Test
  void after_the_grace_time_nothing_is_due_any_more() {
    String id = create();
    delete(id);
    await().atMost(SOON).until(() -> table.removalIsDueIn(id, Duration.ofMinutes(50)));

    table.passTime(id, Duration.ofMinutes(61));
    sweep.wake();

    await().atMost(SOON).until(() -> table.nothingIsDue(id));
  }

  private List<StoryEvent> lateFacts(PipelineDouble pipeline, String id) {
    var late = new ArrayList<StoryEvent>(pipeline.wholeWay());
    late.add(new StoryProgress(id, "film", 3, 4));
    late.add(
        new StoryFailed(id, "safety_blocked", SECRET, "safety-service", pipeline.storyboard()));
    return late;
  }

  private String finishedAndDeleted() throws Throwable {
    String id = create();
    apply(new PipelineDouble(artifacts, id, 1).wholeWay());
    given().get("/v1/videos/" + id + "/content").then().statusCode(200);
    delete(id).statusCode(200);
    return id;
  }

  private void apply(List<StoryEvent> late) throws Throwable {
    for (StoryEvent fact : late) {
      VertxContextSupport.subscribeAndAwait(() -> facts.apply(fact));
    }
  }

  private static ValidatableResponse delete(String id) {
    return given().delete("/v1/videos/" + id).then();
  }

  private static String create() {
    return create(UUID.randomUUID().toString()).extract().path("id");
  }

  private static ValidatableResponse create(String key) {
    return given()
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body("{\"prompt\":\"" + SECRET + "\"}")
        .post("/v1/videos")
        .then();
  }
}
