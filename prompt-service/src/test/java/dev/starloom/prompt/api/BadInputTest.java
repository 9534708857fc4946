package dev.starloom.prompt.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.starloom.embedded.test.TestInfrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in is answered in the contract's error shape, soon, and nothing of it is kept. */
@QuarkusTest
@WithTestResource(
    value = TestInfrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "prompt"))
class BadInputTest {
  /** Far above what a refusal takes (milliseconds), so that a busy machine does not fail it. */
  private static final long SOON_MILLIS = 10_000;

  private static final String JSON = "application/json";

  @Inject DataSource database;

  static List<BadTexts.Text> refused() {
    return BadTexts.refused();
  }

  static List<String> accepted() {
    return BadTexts.accepted();
  }

  @ParameterizedTest
  @MethodSource("refused")
  void a_bad_prompt_in_json_is_refused(BadTexts.Text prompt) {
    refuses(400, prompt.code(), () -> Door.create(JSON, BadTexts.json(prompt.bytes())));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void a_bad_prompt_in_a_form_is_refused(BadTexts.Text prompt) {
    var form = new WireForm().with("prompt", prompt.bytes(), "text/plain; charset=utf-8");

    refuses(400, prompt.code(), form::send);
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void an_odd_but_good_prompt_in_json_is_kept_as_it_is(String prompt) {
    byte[] body = BadTexts.json(prompt.getBytes(StandardCharsets.UTF_8));

    given()
        .get("/v1/videos/" + Door.create(JSON, body).id())
        .then()
        .body("prompt", equalTo(prompt));
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void an_odd_but_good_prompt_in_a_form_is_kept_as_it_is(String prompt) {
    String id = WireForm.of(prompt).send().id();

    given().get("/v1/videos/" + id).then().body("prompt", equalTo(prompt));
  }

  static Stream<Arguments> badJson() {
    String deep = "[".repeat(30_000);
    return Stream.of(
        Arguments.of("{\"prompt\":\"a\\u0000b\"}", "invalid_prompt"),
        Arguments.of("{\"prompt\":\"a\\ud800b\"}", "invalid_prompt"),
        Arguments.of("{\"prompt\":\"\\udf0c\\ud83c\"}", "invalid_prompt"),
        Arguments.of("{\"prompt\":\"a\u0000b\"}", "malformed_json"),
        Arguments.of("{\"prompt\":\"a\nb\"}", "malformed_json"),
        Arguments.of("{\"prompt\":\"a\",\"x\":" + deep, "malformed_json"),
        Arguments.of(
            "{\"prompt\":\"a\",\"x\":" + deep + "]".repeat(30_000) + "}", "malformed_json"),
        Arguments.of("{\"a\":".repeat(9_000) + "1" + "}".repeat(9_000), "malformed_json"),
        Arguments.of("{\"prompt\":\"a\",\"prompt\":\"b\"}", "malformed_json"),
        Arguments.of("{\"prompt\":\"a\",\"x\":{\"y\":1,\"y\":2}}", "malformed_json"),
        Arguments.of("{\"prompt\":\"a\"} {\"prompt\":\"b\"}", "malformed_json"),
        Arguments.of("{\"prompt\":\"a\"}]", "malformed_json"),
        Arguments.of("{\"prompt\":\"a\"}\u0000", "malformed_json"),
        Arguments.of("{\"prompt\":\"a\",\"seed\":NaN}", "malformed_json"),
        Arguments.of("{\"prompt\":\"a\",\"seed\":07}", "malformed_json"),
        Arguments.of("{\"prompt\":\"a\",\"seed\":" + "9".repeat(1001) + "}", "malformed_json"),
        Arguments.of("{'prompt':'a'}", "malformed_json"),
        Arguments.of("{\"prompt\":\"a\",}", "malformed_json"),
        Arguments.of("null", "malformed_json"),
        Arguments.of("\"prompt\"", "malformed_json"),
        Arguments.of(" ", "malformed_json"),
        Arguments.of("{\"prompt\":\"a\",\"seconds\":1e400}", "invalid_seconds"),
        Arguments.of("{\"prompt\":\"a\",\"seconds\":-1e-400}", "invalid_seconds"),
        Arguments.of("{\"prompt\":\"a\",\"seconds\":\"1e999999999\"}", "invalid_seconds"),
        Arguments.of("{\"prompt\":\"a\",\"seconds\":" + "9".repeat(999) + "}", "invalid_seconds"),
        Arguments.of("{\"prompt\":\"a\",\"seed\":" + "9".repeat(999) + "}", "invalid_seed"),
        Arguments.of("{\"prompt\":\"a\",\"seed\":1e999999999}", "invalid_seed"),
        Arguments.of("{\"prompt\":\"a\",\"fps\":4294967320}", "invalid_fps"),
        Arguments.of("{\"prompt\":\"a\",\"input_reference\":{}}", "unsupported_input_reference"));
  }

  @ParameterizedTest
  @MethodSource("badJson")
  void bad_json_is_refused(String body, String code) {
    refuses(400, code, () -> Door.create(JSON, body.getBytes(StandardCharsets.UTF_8)));
  }

  static Stream<Arguments> wrongTypes() {
    Map<String, List<String>> wrong =
        Map.of(
            "prompt", List.of("[\"a\"]", "{}", "1", "true", "null"),
            "seconds", List.of("[8]", "{}", "true", "\"\"", "\"banana\""),
            "size", List.of("[]", "{}", "640", "false", "\"640X360\""),
            "seed", List.of("[7]", "{}", "\"7\"", "true", "7.5"),
            "style", List.of("[\"oil\"]", "{}", "1", "\"Oil\""),
            "language", List.of("[\"en\"]", "{}", "1", "\"EN\""),
            "fps", List.of("[24]", "{}", "\"24\"", "true", "24.5"),
            "voice", List.of("[true]", "{}", "\"true\"", "1"),
            "music", List.of("[true]", "{}", "\"true\"", "0"));
    return wrong.entrySet().stream()
        .flatMap(field -> field.getValue().stream().map(v -> Arguments.of(field.getKey(), v)));
  }

  @ParameterizedTest
  @MethodSource("wrongTypes")
  void a_field_of_another_type_is_refused(String field, String value) {
    String prompt = field.equals("prompt") ? "" : "\"prompt\":\"a\",";
    byte[] body =
        ("{" + prompt + "\"" + field + "\":" + value + "}").getBytes(StandardCharsets.UTF_8);

    refuses(400, "invalid_" + field, () -> Door.create(JSON, body));
  }

  @Test
  void null_is_the_same_as_absent() {
    byte[] body =
        ("{\"prompt\":\"a\",\"seconds\":null,\"size\":null,\"seed\":null,\"style\":null,"
                + "\"language\":null,\"fps\":null,\"voice\":null,\"music\":null,"
                + "\"input_reference\":null,\"model\":null}")
            .getBytes(StandardCharsets.UTF_8);

    assertThat(Door.create(JSON, body).status()).isEqualTo(202);
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_json() {
    byte[] body = "\ufeff{\"prompt\":\"a\"}".getBytes(StandardCharsets.UTF_8);

    assertThat(Door.create(JSON, body).status()).isEqualTo(202);
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, unsupported_media_type",
    "application/xml, unsupported_media_type",
    "application/x-www-form-urlencoded, unsupported_media_type",
    "multipart/mixed; boundary=x, unsupported_media_type",
    "application/json; charset=gbk, unsupported_charset",
    "application/json; charset=utf-16, unsupported_charset",
    "application/json; charset=\u00e4, unsupported_charset"
  })
  void another_media_type_is_refused(String type, String code) {
    refuses(
        415, code, () -> Door.create(type, "{\"prompt\":\"a\"}".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_body_of_no_media_type_is_refused() {
    long before = stories();

    RawDoor.Answer answer =
        RawDoor.send("POST", "/v1/videos", "Content-Length: 14\r\n\r\n{\"prompt\":\"a\"}");

    assertThat(answer.status()).as(answer.text()).isEqualTo(415);
    assertThat(answer.text()).contains("\"invalid_request_error\"", "\"unsupported_media_type\"");
    assertThat(stories()).isEqualTo(before);
  }

  /** The contract knows JSON only; the answer in it is worth more than none. */
  @ParameterizedTest
  @ValueSource(strings = {"text/html", "image/webp", "application/xml;q=0.9", "nonsense", "/"})
  void whatever_form_is_asked_for_the_answer_is_json(String accept) {
    byte[] body = "{\"prompt\":\"a\"}".getBytes(StandardCharsets.UTF_8);

    assertThat(Door.create(JSON, body, "Accept", accept).mediaType()).startsWith(JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", "a\tb"})
  void a_bad_idempotency_key_is_refused(String key) {
    long before = stories();

    RawDoor.Answer answer =
        RawDoor.send(
            "POST",
            "/v1/videos",
            "Content-Type: application/json",
            "Idempotency-Key: " + key,
            "Content-Length: 14\r\n\r\n{\"prompt\":\"a\"}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("\"invalid_idempotency_key\"");
    assertThat(stories()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {256, 10_000})
  void a_huge_idempotency_key_is_refused(int length) {
    byte[] body = "{\"prompt\":\"a\"}".getBytes(StandardCharsets.UTF_8);
    String key = "k".repeat(length);

    refuses(400, "invalid_idempotency_key", () -> Door.create(JSON, body, "Idempotency-Key", key));
  }

  @ParameterizedTest
  @ValueSource(strings = {JSON, "multipart/form-data; boundary=x", "text/plain"})
  void ten_megabytes_are_refused(String type) {
    refuses(413, "body_too_large", () -> Door.create(type, new byte[10_000_000]));
  }

  @Test
  void ten_megabytes_of_unknown_length_are_refused() {
    refuses(413, "body_too_large", () -> Door.stream("/v1/videos", JSON, new byte[10_000_000]));
  }

  @Test
  void ten_megabytes_of_review_are_refused() {
    String path = "/v1/videos/video_" + "0".repeat(32) + "/review";

    refuses(413, "body_too_large", () -> Door.post(path, JSON, new byte[10_000_000]));
  }

  static Stream<Arguments> tricks() {
    List<String> ids =
        List.of(
            "../videos/x",
            "..%2f..%2fetc%2fpasswd",
            "%2e%2e",
            "%2e%2e/%2e%2e",
            "%00",
            "video_%00",
            "..%5c..%5c",
            "%2fetc%2fpasswd",
            "video_" + "0".repeat(31) + "g",
            "video_" + "0".repeat(32) + "%0a",
            "VIDEO_" + "0".repeat(32),
            "'%20or%201=1--",
            "%ff%fe",
            "%F0%9F%8C%8C",
            "a;b=c",
            "x".repeat(10_000));
    List<String> calls =
        List.of("GET ", "DELETE ", "HEAD /content", "GET /content", "POST /review");
    return calls.stream().flatMap(call -> ids.stream().map(id -> Arguments.of(call, id)));
  }

  @ParameterizedTest
  @MethodSource("tricks")
  void a_trick_in_an_id_finds_nothing(String call, String id) {
    String[] words = call.split(" ", 2);
    String target = "/v1/videos/" + id + words[1];

    RawDoor.Answer answer =
        RawDoor.send(
            words[0], target, "Content-Type: application/json", "Content-Length: 2\r\n\r\n{}");

    assertThat(answer.status()).isIn(404, 405);
    if (!words[0].equals("HEAD")) {
      assertThat(answer.text()).contains("\"invalid_request_error\"");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "limit=abc, 400, invalid_limit",
    "limit=0, 400, invalid_limit",
    "limit=-1, 400, invalid_limit",
    "limit=101, 400, invalid_limit",
    "limit=99999999999999999999, 400, invalid_limit",
    "order=sideways, 400, invalid_order",
    "after=..%2f, 404, video_not_found",
    "after=%00, 404, video_not_found",
    "after=%ff, 404, video_not_found"
  })
  void a_bad_question_is_refused(String question, int status, String code) {
    refuses(status, code, () -> Door.get("/v1/videos?" + question));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?nobody=knows",
        "?limit=&order=&after=",
        "?limit=1&limit=2",
        "?",
        "?&&=",
        "?order=asc&x=%00"
      })
  void unknown_parameters_are_ignored(String question) {
    assertThat(Door.get("/v1/videos" + question).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"GET, /v1/nothing, 404", "PUT, /v1/videos, 405", "PATCH, /v1/videos/x, 405"})
  void what_is_not_there_is_refused_in_the_same_shape(String method, String path, int status) {
    RawDoor.Answer answer = RawDoor.send(method, path);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.text()).contains("\"invalid_request_error\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                          | invalid_decision
          {"decision":"maybe"}                        | invalid_decision
          {"decision":["approve"]}                    | invalid_decision
          {"decision":{"approve":1}}                  | invalid_decision
          {"decision":null}                           | invalid_decision
          {"decision":1}                              | invalid_decision
          {"decision":"reject","reason":7}            | invalid_reason
          {"decision":"reject","reason":["a"]}        | invalid_reason
          {"decision":"reject","reason":"a\\u0000b"}  | invalid_reason
          {"decision":"reject","reason":"a\\ud800b"}  | invalid_reason
          {"decision":"reject","decision":"approve"}  | malformed_json
          {"decision":"approve"} x                    | malformed_json
          [1]                                         | malformed_json
          {"decision"                                 | malformed_json
          """)
  void a_bad_review_is_refused(String body, String code) {
    refuses(400, code, () -> review(body));
  }

  @Test
  void a_review_with_a_huge_reason_is_refused() {
    String body = "{\"decision\":\"reject\",\"reason\":\"" + "a".repeat(1001) + "\"}";

    refuses(400, "invalid_reason", () -> review(body));
  }

  private static Door.Answer review(String body) {
    String path = "/v1/videos/video_" + "0".repeat(32) + "/review";
    return Door.post(path, JSON, body.getBytes(StandardCharsets.UTF_8));
  }

  private void refuses(int status, String code, Supplier<Door.Answer> call) {
    long before = stories();
    long start = System.nanoTime();

    Door.Answer answer = call.get();

    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(SOON_MILLIS);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.mediaType()).startsWith("application/json");
    Map<String, String> error = JsonPath.from(answer.text()).getMap("error");
    assertThat(error).containsOnlyKeys("message", "type", "param", "code");
    assertThat(error).containsEntry("code", code).containsEntry("type", "invalid_request_error");
    assertThat(error.get("message")).isNotBlank().doesNotContain("Exception", "java");
    assertThat(stories()).isEqualTo(before);
  }

  private long stories() {
    try (Connection connection = database.getConnection();
        ResultSet count = connection.createStatement().executeQuery("select count(*) from story")) {
      count.next();
      return count.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
