package dev.starloom.prompt.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.artifact.Deliverable;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.contracts.event.StoryFinished;
import dev.starloom.embedded.test.TestInfrastructure;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.prompt.PipelineDouble;
import dev.starloom.prompt.pipeline.Facts;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = TestInfrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "prompt"))
class FilesResourceTest {
  private static final String PLAYLIST = "#EXTM3U\nvideo.m3u8\n";

  /** Made once: nothing here changes it. */
  private static String files;

  private static String tag;

  @Inject ArtifactStore artifacts;
  @Inject Facts facts;

  @BeforeEach
  void finish_a_film() throws Throwable {
    if (files == null) {
      var pipeline = new PipelineDouble(artifacts, create(), 1);
      StoryFinished film = streamed(pipeline.finished());
      var way = new ArrayList<StoryEvent>(pipeline.wholeWay());
      artifacts.putJson(ArtifactKeys.film(film.storyId(), "film.json"), film);
      way.set(way.size() - 1, film.said());
      for (StoryEvent fact : way) {
        VertxContextSupport.subscribeAndAwait(() -> facts.apply(fact));
      }
      files = "/v1/videos/" + film.storyId() + "/files";
      tag = '"' + film.deliverables().get(0).artifact().sha256() + '"';
    }
  }

  private StoryFinished streamed(StoryFinished film) {
    byte[] bytes = PLAYLIST.getBytes(StandardCharsets.UTF_8);
    String key = "stories/" + film.storyId() + "/film/1.m3u8";
    ArtifactRef playlist = artifacts.put(key, bytes, "application/vnd.apple.mpegurl");
    return new StoryFinished(
        film.storyId(),
        film.video(),
        film.subtitles(),
        film.subRip(),
        film.thumbnail(),
        film.seconds(),
        film.notes(),
        List.of(new Deliverable("film.m3u8", playlist)));
  }

  private static RequestSpecification with(String header, String value) {
    return given().header(header, value);
  }

  @Test
  void the_list_has_the_film_and_all_beside_it() {
    given()
        .get(files)
        .then()
        .statusCode(200)
        .body("data.name", hasItems("film.mp4", "film.vtt", "thumbnail.jpg", "film.m3u8"))
        .body("data[0].url", endsWith(files + "/film.mp4"))
        .body("data[0].bytes", equalTo(10))
        .body("data[0].type", equalTo("video/mp4"));
  }

  @Test
  void a_playlist_is_served_as_one() {
    given()
        .get(files + "/film.m3u8")
        .then()
        .statusCode(200)
        .contentType("application/vnd.apple.mpegurl")
        .body(equalTo(PLAYLIST));
  }

  @Test
  void caches_may_keep_a_file_for_all_and_for_ever() {
    given()
        .get(files + "/film.m3u8")
        .then()
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .header("ETag", tag);
  }

  @Test
  void a_range_is_answered_with_it() {
    with("Range", "bytes=2-4")
        .get(files + "/film.mp4")
        .then()
        .statusCode(206)
        .header("Content-Range", "bytes 2-4/10")
        .body(equalTo("234"));
  }

  @Test
  void who_has_the_bytes_is_not_sent_them_again() {
    for (String has : List.of(tag, "\"other\", W/" + tag, "*")) {
      with("If-None-Match", has)
          .get(files + "/film.m3u8")
          .then()
          .statusCode(304)
          .header("ETag", tag)
          .body(equalTo(""));
      with("If-None-Match", has).head(files + "/film.m3u8").then().statusCode(304);
    }
  }

  @Test
  void who_has_other_bytes_is_sent_these() {
    with("If-None-Match", "\"other\"").get(files + "/film.m3u8").then().statusCode(200);
  }

  @Test
  void a_range_of_other_bytes_is_answered_with_the_whole() {
    with("Range", "bytes=0-2")
        .header("If-Range", "\"other\"")
        .get(files + "/film.m3u8")
        .then()
        .statusCode(200)
        .body(equalTo(PLAYLIST));
    with("Range", "bytes=0-2")
        .header("If-Range", tag)
        .get(files + "/film.m3u8")
        .then()
        .statusCode(206);
  }

  @Test
  void head_says_what_get_would_send() {
    given()
        .head(files + "/film.mp4")
        .then()
        .statusCode(200)
        .header("Content-Length", "10")
        .header("Accept-Ranges", "bytes");
  }

  @Test
  void pages_of_other_origins_may_play_the_film() {
    with("Origin", "https://example.org")
        .get(files + "/film.mp4")
        .then()
        .header("Access-Control-Allow-Origin", "*")
        .header("Access-Control-Expose-Headers", containsString("Content-Range"));
    given()
        .options(files + "/film.mp4")
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Headers", containsString("Range"));
  }

  @Test
  void a_name_that_is_not_in_the_list_is_not_found() {
    for (String name : List.of("other.mp4", "film.json", "..%2Ffilm.json", "film.mp4%00")) {
      given()
          .urlEncodingEnabled(false)
          .get(files + "/" + name)
          .then()
          .statusCode(404)
          .body("error.code", equalTo("file_not_found"));
    }
  }

  @Test
  void a_film_that_does_not_exist_yet_has_no_files() {
    given()
        .get("/v1/videos/" + create() + "/files")
        .then()
        .statusCode(404)
        .body("error.code", equalTo("video_not_ready"));
  }

  @Test
  void the_video_says_where_its_stream_and_files_are() {
    given()
        .get(files.replace("/files", ""))
        .then()
        .body("artifacts.stream", endsWith(files + "/film.m3u8"))
        .body("artifacts.files", endsWith(files));
  }

  private static String create() {
    return given()
        .contentType(ContentType.JSON)
        .body("{\"prompt\":\"to be looked at\"}")
        .post("/v1/videos")
        .path("id");
  }
}
