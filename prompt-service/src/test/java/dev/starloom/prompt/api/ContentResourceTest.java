package dev.starloom.prompt.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.contracts.event.StoryFinished;
import dev.starloom.contracts.safety.Decision;
import dev.starloom.embedded.test.TestInfrastructure;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.prompt.PipelineDouble;
import dev.starloom.prompt.pipeline.Facts;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = TestInfrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "prompt"))
class ContentResourceTest {
  @Inject ArtifactStore artifacts;
  @Inject Facts facts;

  @Test
  void head_says_what_get_would_send() throws Throwable {
    String path = content(new PipelineDouble(artifacts, create(), 1));

    given()
        .head(path)
        .then()
        .statusCode(200)
        .header("Content-Length", "10")
        .header("Accept-Ranges", "bytes")
        .contentType("video/mp4");
    given().get(path).then().statusCode(200).body(equalTo("0123456789"));
  }

  @Test
  void head_knows_no_ranges() throws Throwable {
    String path = content(new PipelineDouble(artifacts, create(), 1));

    given().header("Range", "bytes=2-4").head(path).then().statusCode(200);
  }

  /** What is not opened can't leak: the object behind this film does not exist. */
  @Test
  void head_does_not_open_the_film() throws Throwable {
    var pipeline = new PipelineDouble(artifacts, create(), 1);
    ArtifactRef there = pipeline.finished().video();
    var gone = new ArtifactRef(there.bucket(), "gone.mp4", 10, there.sha256(), "video/mp4");

    given().head(content(pipeline, gone)).then().statusCode(200).header("Content-Length", "10");
  }

  /** What makes no sense is answered with the whole, as if nobody had asked (RFC 9110). */
  @Test
  void a_weird_range_is_the_whole_film_or_none_of_it() throws Throwable {
    String path = content(new PipelineDouble(artifacts, create(), 1));

    for (String range :
        List.of("bytes=a-b", "bytes=-", "items=0-1", "bytes=0-1,3-4", "bytes=" + "9".repeat(99))) {
      given().header("Range", range).get(path).then().statusCode(200).body(equalTo("0123456789"));
    }
    for (String range : List.of("bytes=10-", "bytes=5-2", "bytes=-0", "bytes=999999999999999-")) {
      given()
          .header("Range", range)
          .get(path)
          .then()
          .statusCode(416)
          .body("error.code", equalTo("invalid_range"));
    }
  }

  private String content(PipelineDouble pipeline) throws Throwable {
    return content(pipeline, pipeline.finished().video());
  }

  /** Leads the story to its end with this film. Returns where its content is. */
  private String content(PipelineDouble pipeline, ArtifactRef film) throws Throwable {
    StoryFinished end = pipeline.finished();
    List<StoryEvent> way =
        List.of(
            pipeline.narrated(),
            pipeline.rendered(0),
            pipeline.judged(0, Decision.PASS),
            new StoryFinished(
                end.storyId(),
                film,
                end.subtitles(),
                end.subRip(),
                end.thumbnail(),
                end.seconds(),
                end.notes()));
    for (StoryEvent fact : way) {
      VertxContextSupport.subscribeAndAwait(() -> facts.apply(fact));
    }
    return "/v1/videos/" + end.storyId() + "/content";
  }

  private static String create() {
    return given()
        .contentType(ContentType.JSON)
        .body("{\"prompt\":\"to be looked at\"}")
        .post("/v1/videos")
        .path("id");
  }
}
