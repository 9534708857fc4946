package dev.starloom.prompt.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.starloom.contracts.event.StoryAdmitted;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.contracts.event.StoryFailed;
import dev.starloom.contracts.safety.Decision;
import dev.starloom.embedded.test.TestInfrastructure;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.prompt.PipelineDouble;
import dev.starloom.prompt.story.Story;
import dev.starloom.prompt.story.StoryStore;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = TestInfrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "prompt"))
class AuditLogTest {
  private static final int STORIES = 40;

  @Inject ArtifactStore artifacts;
  @Inject StoryStore stories;
  @Inject Audited audited;

  @Test
  void a_film_has_each_verdict_and_its_end_in_the_audit() {
    String id = Audited.create("a walk");

    audited.tell(new PipelineDouble(artifacts, id, 2).wholeWay());

    assertThat(Audited.kinds(id))
        .containsExactly(
            "text_verdict", "text_verdict", "frame_verdict", "frame_verdict", "outcome");
  }

  @Test
  void a_prompt_that_passed_is_in_the_audit_though_no_storyboard_came() {
    String id = Audited.create("no director");
    var verdict = new PipelineDouble(artifacts, id, 1).screened().promptVerdict();
    audited.tell(
        List.of(
            new StoryAdmitted(id, verdict, verdict),
            new StoryFailed(id, "enrich_failed", "S", "enrich-service", null)));

    assertThat(Audited.kinds(id)).containsExactly("text_verdict", "outcome");
  }

  @Test
  void facts_that_are_told_again_add_nothing() {
    String id = Audited.create("told twice");
    List<StoryEvent> facts = new PipelineDouble(artifacts, id, 2).wholeWay();
    audited.tell(facts);

    audited.tell(facts);

    assertThat(Audited.of(id)).hasSize(5);
  }

  @Test
  void an_approval_is_in_the_audit_before_the_film() {
    String id = Audited.create("approved");
    inReview(id);
    review(id, "{\"decision\":\"approve\"}");
    audited.tell(List.of(new PipelineDouble(artifacts, id, 1).finished()));

    assertThat(Audited.kinds(id)).endsWith("frame_verdict", "decision", "outcome");
  }

  @Test
  void a_rejection_is_in_the_audit_with_its_reason() {
    String id = Audited.create("rejected");
    inReview(id);
    review(id, "{\"decision\":\"reject\",\"reason\":\"too bright\"}");

    JsonNode decision = Audited.of(id).get(3);
    assertThat(decision.path("kind").asText()).isEqualTo("decision");
    assertThat(decision.path("document").toString()).contains("reject", "too bright");
  }

  @Test
  void two_hundred_changes_at_the_same_time_make_one_chain() throws Exception {
    List<BareStory> bare =
        IntStream.range(0, STORIES).mapToObj(i -> new BareStory(stories)).toList();

    atTheSameTime(bare);

    assertThat(given().get("/v1/audit/verify").<Boolean>path("valid")).isTrue();
    assertThat(bare)
        .allSatisfy(story -> assertThat(Audited.kinds(story.id)).containsExactly(BareStory.FOUND));
  }

  private static void atTheSameTime(List<BareStory> bare)
      throws InterruptedException, ExecutionException {
    ExecutorService tellers = Executors.newFixedThreadPool(16);
    try {
      List<Future<?>> told = bare.stream().<Future<?>>map(tellers::submit).toList();
      for (Future<?> one : told) {
        one.get();
      }
    } finally {
      tellers.shutdownNow();
    }
  }

  @Test
  void a_change_that_is_rolled_back_leaves_no_entry() {
    String id = Audited.create("rolled back");
    int before = given().get("/v1/audit/head").path("seq");

    assertThatThrownBy(() -> VertxContextSupport.subscribeAndAwait(() -> cancelAndDie(id)))
        .hasMessage("killed");

    assertThat(Audited.of(id)).isEmpty();
    assertThat(given().get("/v1/audit/head").<Integer>path("seq")).isEqualTo(before);
  }

  private Uni<Void> cancelAndDie(String id) {
    return Panache.withTransaction(
            () ->
                stories
                    .change(id, Story::cancel)
                    .invoke(cancelled -> assertThat(cancelled).isTrue())
                    .onItem()
                    .failWith(() -> new IllegalStateException("killed")))
        .replaceWithVoid();
  }

  @Test
  void a_change_that_can_not_be_put_into_the_audit_did_not_happen() {
    String id = Audited.create("unheard of");
    var pipeline = new PipelineDouble(artifacts, id, 1);

    assertThatThrownBy(() -> VertxContextSupport.subscribeAndAwait(() -> withoutRoom(pipeline)))
        .isNotNull();

    assertThat(given().get("/v1/videos/" + id).<String>path("stage")).isEqualTo("submitted");
  }

  /** The next number is taken, as it would be if the head did not tell the truth. */
  private Uni<Boolean> withoutRoom(PipelineDouble pipeline) {
    return Panache.withTransaction(
        () ->
            Panache.getSession()
                .flatMap(
                    session ->
                        session
                            .createNativeQuery("update audit_head set seq = seq - 1")
                            .executeUpdate())
                .chain(() -> stories.change(pipeline.finished().storyId(), Story::cancel)));
  }

  @Test
  void times_rise_with_the_numbers() {
    audited.tell(new PipelineDouble(artifacts, Audited.create("in time"), 2).wholeWay());

    List<Instant> times =
        Audited.entries("limit=500").stream()
            .map(entry -> Instant.parse(entry.path("at").asText()))
            .toList();
    assertThat(times).isSorted();
  }

  @Test
  void the_export_is_in_the_order_of_the_numbers_without_a_gap() {
    audited.tell(new PipelineDouble(artifacts, Audited.create("in order"), 2).wholeWay());

    for (int after = 0; after < 12; after += 4) {
      assertThat(Audited.entries("limit=4&after=" + after))
          .extracting(entry -> entry.path("seq").asInt())
          .startsWith(after + 1)
          .isSorted()
          .doesNotHaveDuplicates();
    }
  }

  private void inReview(String id) {
    var pipeline = new PipelineDouble(artifacts, id, 1);
    audited.tell(List.of(pipeline.narrated(), pipeline.judged(0, Decision.REVIEW)));
  }

  private static void review(String id, String body) {
    given()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/videos/" + id + "/review")
        .then()
        .statusCode(204);
  }
}
