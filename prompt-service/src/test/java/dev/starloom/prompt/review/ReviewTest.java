package dev.starloom.prompt.review;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.starloom.contracts.event.ShotRequested;
import dev.starloom.contracts.event.StoryReviewed;
import dev.starloom.embedded.test.Broker;
import dev.starloom.embedded.test.TestInfrastructure;
import dev.starloom.platform.artifact.ArtifactStore;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(
    value = TestInfrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "prompt"))
class ReviewTest {
  @Inject ArtifactStore artifacts;
  @Inject Pool pool;
  @Inject ReviewDesk desk;
  @Inject ReviewConfig config;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  private Broker broker;
  private Reviewers reviewers;

  @BeforeEach
  void open() {
    broker = new Broker(bootstrapServers);
    reviewers = new Reviewers(artifacts, broker);
  }

  @AfterEach
  void close() {
    broker.close();
  }

  @Test
  void what_waits_is_listed_with_its_doubt() {
    String id = reviewers.waiting();

    given()
        .get("/v1/reviews?limit=100")
        .then()
        .statusCode(200)
        .body("object", equalTo("list"))
        .rootPath("data.find { it.id == '" + id + "' }")
        .body("prompt", equalTo("a story in doubt"))
        .body("doubts", equalTo(List.of("shot 2 (nudity)")))
        .body("waitingSince", notNullValue())
        .body("escalated", equalTo(false))
        .body("persons", equalTo(1));
  }

  @Test
  void pages_follow_one_another_without_a_gap() {
    String first = reviewers.waiting();
    String second = reviewers.waiting();

    List<String> all = given().get("/v1/reviews?limit=100").path("data.id");
    assertThat(all).containsSubsequence(first, second);
    assertThat(given().get("/v1/reviews?limit=1&after=" + first).<String>path("data[0].id"))
        .isEqualTo(second);
  }

  @Test
  void a_reviewer_gets_narration_clips_and_what_the_gate_points_at() {
    String id = reviewers.waiting();

    given()
        .get("/v1/reviews/" + id)
        .then()
        .statusCode(200)
        .body("review.title", equalTo("t"))
        .body("texts.prompt.verdict", equalTo("pass"))
        .rootPath("shots[1]")
        .body("narration", equalTo("line 1"))
        .body("take", equalTo(1))
        .body("decision", equalTo("review"))
        .body("checked", equalTo(List.of("nudity")))
        .body("notChecked", equalTo(List.of("gore")));
    String clip = given().get("/v1/reviews/" + id).path("shots[1].clip");
    given()
        .header("Range", "bytes=0-3")
        .get(clip)
        .then()
        .statusCode(206)
        .header("ETag", notNullValue())
        .header("Content-Range", "bytes 0-3/6");
    assertThat(given().get(clip).asString()).isEqualTo("clip 1");
    given().head(clip).then().statusCode(200).header("Content-Length", "6");
    given().get("/v1/reviews/" + id + "/shots/1/evidence/0").then().statusCode(404);
    given().get("/v1/reviews/" + id + "/shots/7/clip").then().statusCode(404);
  }

  @Test
  void a_claim_keeps_the_others_away_until_it_is_given_back() {
    String id = reviewers.waiting();
    Reviewers.claim(id, "Li").statusCode(204);

    Reviewers.claim(id, "Kim").statusCode(409).body("error.code", equalTo("claimed_by_other"));
    Reviewers.decide(id, "{\"decision\":\"approve\",\"reviewer\":\"Kim\"}").statusCode(409);
    given()
        .get("/v1/reviews?status=claimed&limit=100")
        .then()
        .body("data.find { it.id == '" + id + "' }.claimedBy", equalTo("Li"));
    assertThat(given().get("/v1/reviews?limit=100").<List<String>>path("data.id"))
        .doesNotContain(id);
    given().delete("/v1/reviews/" + id + "/claim?reviewer=Kim").then().statusCode(409);
    given().delete("/v1/reviews/" + id + "/claim?reviewer=Li").then().statusCode(204);
    Reviewers.claim(id, "Kim").statusCode(204);
  }

  @Test
  void of_many_who_claim_at_once_one_has_it() {
    String id = reviewers.waiting();

    long taken =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> Reviewers.claim(id, "R" + i)))
            .toList()
            .stream()
            .filter(claim -> claim.join().extract().statusCode() == 204)
            .count();

    assertThat(taken).isEqualTo(1);
  }

  @Test
  void where_two_must_approve_the_first_is_kept_and_can_not_be_the_second() throws Throwable {
    String id = reviewers.waiting();

    assertThat(approveOfTwo(id, "Li")).isEqualTo(202);
    assertThatThrownBy(() -> approveOfTwo(id, "li")).hasMessageContaining("another one must");
    given().get("/v1/reviews/" + id).then().body("review.approvedBy", equalTo("Li"));
    assertThat(approveOfTwo(id, "Kim")).isEqualTo(204);
    Reviewers.awaitStage(id, "assembling");
  }

  private int approveOfTwo(String id, String reviewer) throws Throwable {
    var resource = new ReviewResource(desk, new Reviews(2, Optional.empty(), Optional.empty()));
    byte[] body = ("{\"decision\":\"approve\",\"reviewer\":\"" + reviewer + "\"}").getBytes(UTF_8);
    return VertxContextSupport.subscribeAndAwait(() -> resource.decide(id, Caller.unknown(), body))
        .getStatus();
  }

  @Test
  void a_decision_is_an_event() {
    String id = reviewers.waiting();
    Reviewers.decide(id, "{\"decision\":\"reject\",\"reviewer\":\" Li \",\"reason\":\"太亮\"}")
        .statusCode(204);

    StoryReviewed said = broker.hear(StoryReviewed.class, id);
    assertThat(said).isEqualTo(new StoryReviewed(id, "reject", "Li", "太亮", null, said.at()));
    given()
        .get("/v1/videos/" + id)
        .then()
        .body("error.code", equalTo("review_rejected"))
        .body("error.message", equalTo("A reviewer rejected the film: 太亮"));
  }

  @Test
  void an_approval_without_a_name_is_enough_where_one_decides() {
    String id = reviewers.waiting();

    Reviewers.decide(id, "{\"decision\":\"approve\"}").statusCode(204);

    Reviewers.awaitStage(id, "assembling");
    Reviewers.decide(id, "{\"decision\":\"approve\"}")
        .statusCode(409)
        .body("error.code", equalTo("not_in_review"));
  }

  @Test
  void another_take_is_asked_of_the_renderer_and_has_no_clip_yet() {
    String id = reviewers.waiting();

    Reviewers.decide(id, "{\"decision\":\"rerender\",\"shot\":1,\"reason\":\"dull\"}")
        .statusCode(204);

    assertThat(broker.hear(ShotRequested.class, id, 3))
        .filteredOn(asked -> asked.shotId().equals(id + "-1"))
        .extracting(ShotRequested::take)
        .containsExactly(null, 2);
    given()
        .get("/v1/reviews/" + id)
        .then()
        .body("review.stage", equalTo("rendering"))
        .body("shots[1].take", equalTo(2))
        .body("shots[1].clip", nullValue());
  }

  @Test
  void what_waits_too_long_is_marked_and_shown_first() {
    reviewers.waiting();
    String id = reviewers.waiting();
    waitedSince(id, "25 hours");

    new ReviewRound(pool, desk, config).run().await().atMost(Duration.ofSeconds(20));

    assertThat(given().get("/v1/reviews?limit=1").<String>path("data[0].id")).isEqualTo(id);
    assertThat(given().get("/v1/reviews?limit=1").<Boolean>path("data[0].escalated")).isTrue();
    assertThat(broker.hear(StoryReviewed.class, id).decision()).isEqualTo("escalated");
    Reviewers.decide(id, "{\"decision\":\"reject\"}");
  }

  @Test
  void what_nobody_reviews_ends_where_an_end_is_set() {
    String id = reviewers.waiting();
    waitedSince(id, "49 hours");

    new ReviewRound(pool, desk, new Reviews(1, Optional.empty(), Optional.of(Duration.ofHours(48))))
        .run()
        .await()
        .atMost(Duration.ofSeconds(20));

    given().get("/v1/videos/" + id).then().body("error.code", equalTo("review_expired"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"decision":"maybe"}                                     | invalid_decision
          {"decision":"rerender"}                                  | invalid_shot
          {"decision":"rerender","shot":-1}                        | invalid_shot
          {"decision":"rerender","shot":1.5}                       | invalid_shot
          {"decision":"rerender","shot":9}                         | invalid_shot
          {"decision":"approve","reviewer":7}                      | invalid_reviewer
          {"decision":"approve","reviewer":"  "}                   | invalid_reviewer
          {"decision":"approve","reviewer":"a\\u0000"}             | invalid_reviewer
          {"decision":"reject","reason":[]}                        | invalid_reason
          """)
  void what_makes_no_sense_is_refused_and_changes_nothing(String body, String code) {
    String id = Shared.waiting(reviewers);

    Reviewers.decide(id, body).statusCode(400).body("error.code", equalTo(code));

    Reviewers.awaitStage(id, "reviewing");
  }

  @ParameterizedTest
  @CsvSource({"status=lost,invalid_status", "limit=0,invalid_limit", "after=x,video_not_found"})
  void a_list_that_there_is_not_is_refused(String query, String code) {
    given().get("/v1/reviews?" + query).then().body("error.code", equalTo(code));
  }

  @Test
  void who_claims_says_who() {
    given()
        .contentType("application/json")
        .body("{}")
        .post("/v1/reviews/video_00000000000000000000000000000000/claim")
        .then()
        .statusCode(400)
        .body("error.param", equalTo("reviewer"));
    Reviewers.claim("video_00000000000000000000000000000000", "Li").statusCode(404);
  }

  private void waitedSince(String id, String time) {
    pool.query(
            "update story set reviewing_since = now() - interval '"
                + time
                + "' where id = '"
                + id
                + "'")
        .execute()
        .await()
        .atMost(Duration.ofSeconds(20));
  }

  /** One story that every bad answer is tried on. */
  private static final class Shared {
    private static String id;

    static String waiting(Reviewers reviewers) {
      id = id == null ? reviewers.waiting() : id;
      return id;
    }
  }
}
