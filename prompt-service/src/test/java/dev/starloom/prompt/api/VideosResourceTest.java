package dev.starloom.prompt.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.starloom.embedded.test.TestInfrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(
    value = TestInfrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "prompt"))
class VideosResourceTest {

  @Test
  void a_created_story_has_every_key_of_the_contract() {
    var body =
        given()
            .contentType(ContentType.JSON)
            .body("{\"prompt\":\"夜空中银河横贯\",\"seconds\":\"8\"}")
            .post("/v1/videos")
            .then()
            .statusCode(202)
            .body("id", matchesPattern("video_[0-9a-f]{32}"))
            .body("object", equalTo("video"))
            .body("status", equalTo("queued"))
            .body("size", equalTo("1280x720"))
            .body("seconds", equalTo("8"))
            .body("prompt", equalTo("夜空中银河横贯"))
            .body("stage", equalTo("submitted"))
            .extract();
    for (String key :
        List.of(
            "model",
            "progress",
            "created_at",
            "completed_at",
            "expires_at",
            "remixed_from_video_id",
            "error",
            "shotsDone",
            "shotsTotal",
            "artifacts")) {
      assertThat(body.<Object>path("$"))
          .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
          .containsKey(key);
    }
  }

  @Test
  void a_story_can_be_read_and_listed() {
    String first = create("{\"prompt\":\"first\"}");
    String second = create("{\"prompt\":\"second\"}");

    given().get("/v1/videos/" + second).then().statusCode(200).body("prompt", equalTo("second"));
    given()
        .get("/v1/videos?limit=1&after=" + second)
        .then()
        .statusCode(200)
        .body("object", equalTo("list"))
        .body("data[0].id", equalTo(first))
        .body("first_id", equalTo(first))
        .body("has_more", notNullValue());
  }

  @Test
  void one_idempotency_key_posted_twenty_times_at_once_makes_one_story() throws Exception {
    String key = UUID.randomUUID().toString();
    Callable<String> post =
        () ->
            given()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"prompt\":\"once\"}")
                .post("/v1/videos")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    var pool = Executors.newFixedThreadPool(20);

    List<Future<String>> posts =
        pool.invokeAll(IntStream.range(0, 20).mapToObj(i -> post).toList());

    var ids = new java.util.HashSet<String>();
    for (Future<String> id : posts) {
      ids.add(id.get());
    }
    pool.shutdown();
    assertThat(ids).hasSize(1);
    List<String> listed = given().get("/v1/videos?limit=100").path("data.id");
    assertThat(listed).filteredOn(ids::contains).hasSize(1);
  }

  @Test
  void a_key_used_for_another_request_is_refused() {
    String key = UUID.randomUUID().toString();
    given()
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body("{\"prompt\":\"one\"}")
        .post("/v1/videos")
        .then()
        .statusCode(202);

    given()
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body("{\"prompt\":\"other\"}")
        .post("/v1/videos")
        .then()
        .statusCode(422)
        .body("error.code", equalTo("idempotency_key_reused"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                          | 400 | invalid_prompt
          {"prompt":""}                               | 400 | invalid_prompt
          {"prompt":"  "}                             | 400 | invalid_prompt
          {"prompt":7}                                | 400 | invalid_prompt
          {"prompt":"a\\u0000b"}                      | 400 | invalid_prompt
          {"prompt":"a\\ud800b"}                      | 400 | invalid_prompt
          {"prompt":"a","size":"banana"}              | 400 | invalid_size
          {"prompt":"a","size":"99999x99999"}         | 400 | invalid_size
          {"prompt":"a","size":"641x361"}             | 400 | invalid_size
          {"prompt":"a","seconds":-1}                 | 400 | invalid_seconds
          {"prompt":"a","seconds":"soon"}             | 400 | invalid_seconds
          {"prompt":"a","seconds":1e400}              | 400 | invalid_seconds
          {"prompt":"a","seconds":true}               | 400 | invalid_seconds
          {"prompt":"a","seed":-5}                    | 400 | invalid_seed
          {"prompt":"a","seed":1.5}                   | 400 | invalid_seed
          {"prompt":"a","language":"tlh"}             | 400 | invalid_language
          {"prompt":"a","style":"nope"}               | 400 | invalid_style
          {"prompt":"a","engine":"nope"}              | 400 | invalid_engine
          {"prompt":"a","fps":1000}                   | 400 | invalid_fps
          {"prompt":"a","voice":"yes"}                | 400 | invalid_voice
          {"prompt":"a"                               | 400 | malformed_json
          [1,2]                                       | 400 | malformed_json
          """)
  void bad_input_is_refused_at_the_door(String body, int status, String code) {
    given()
        .contentType(ContentType.JSON)
        .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/v1/videos")
        .then()
        .statusCode(status)
        .body("error.code", equalTo(code))
        .body("error.type", equalTo("invalid_request_error"))
        .body("error.message", not(containsString("Exception")))
        .body("error", hasKey("param"));
  }

  @Test
  void a_megabyte_of_prompt_is_refused_in_the_contracts_shape() {
    given()
        .contentType(ContentType.JSON)
        .body("{\"prompt\":\"" + "a".repeat(1_000_000) + "\"}")
        .post("/v1/videos")
        .then()
        .statusCode(413)
        .body("error.code", equalTo("body_too_large"));
  }

  @Test
  void an_empty_body_is_refused() {
    given()
        .contentType(ContentType.JSON)
        .post("/v1/videos")
        .then()
        .statusCode(400)
        .body("error.code", equalTo("empty_body"));
  }

  @Test
  void another_media_type_is_refused() {
    given()
        .contentType("text/plain")
        .body("hello")
        .post("/v1/videos")
        .then()
        .statusCode(415)
        .body("error.code", equalTo("unsupported_media_type"));
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/videos/video_00000000000000000000000000000000",
    "/v1/videos/nonsense",
    "/v1/videos/video_00000000000000000000000000000000/content",
    "/v1/videos?after=video_00000000000000000000000000000000"
  })
  void an_unknown_id_is_not_found(String path) {
    given().get(path).then().statusCode(404).body("error.code", equalTo("video_not_found"));
  }

  private static String create(String body) {
    return given().contentType(ContentType.JSON).body(body).post("/v1/videos").path("id");
  }
}
