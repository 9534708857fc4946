package dev.starloom.prompt.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.contracts.safety.Decision;
import dev.starloom.embedded.test.Broker;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.prompt.PipelineDouble;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.stream.IntStream;

/** People who decide over HTTP, and stories that wait for them. */
final class Reviewers {
  private final ArtifactStore artifacts;
  private final Broker broker;

  Reviewers(ArtifactStore artifacts, Broker broker) {
    this.artifacts = artifacts;
    this.broker = broker;
  }

  /** The id of a story with two shots that waits; its second shot is in doubt. */
  String waiting() {
    return waiting("\"prompt\":\"a story in doubt\"");
  }

  String waiting(String fields) {
    String id =
        given()
            .contentType(ContentType.JSON)
            .body("{" + fields + "}")
            .post("/v1/videos")
            .path("id");
    var pipeline = new PipelineDouble(artifacts, id, 2);
    say(pipeline.narrated());
    IntStream.range(0, 2).forEach(i -> say(pipeline.rendered(i)));
    say(pipeline.judged(0, Decision.PASS));
    say(pipeline.judged(1, Decision.REVIEW));
    awaitStage(id, "reviewing");
    return id;
  }

  void say(StoryEvent fact) {
    broker.say(fact);
  }

  static ValidatableResponse decide(String id, String body) {
    return given()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/videos/" + id + "/review")
        .then();
  }

  static ValidatableResponse claim(String id, String reviewer) {
    return given()
        .contentType(ContentType.JSON)
        .body("{\"reviewer\":\"" + reviewer + "\"}")
        .post("/v1/reviews/" + id + "/claim")
        .then();
  }

  static void awaitStage(String id, String stage) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(given().get("/v1/videos/" + id).<String>path("stage")).isEqualTo(stage));
  }
}
