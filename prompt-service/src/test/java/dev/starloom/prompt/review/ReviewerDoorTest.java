package dev.starloom.prompt.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dev.starloom.embedded.test.Broker;
import dev.starloom.embedded.test.TestInfrastructure;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.prompt.intake.Rejected;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
class ReviewerDoorTest {
  private static final String NO_VIDEO = "video_00000000000000000000000000000000";

  @Inject ReviewerDoor door;
  @Inject ReviewDesk desk;
  @Inject ArtifactStore artifacts;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @BeforeEach
  void close() {
    door.take(new ReviewerTokens(List.of("Li\t" + ReviewerTokensTest.ABC)));
  }

  @AfterEach
  void open() {
    door.take(null);
  }

  @Test
  void every_call_about_reviews_wants_a_token() {
    var open = new ArrayList<String>();
    int calls = 0;
    Map<String, Map<String, Object>> paths = given().get("/q/openapi?format=json").path("paths");
    for (var path : paths.entrySet()) {
      if (path.getKey().matches("/v1/reviews.*|.*/review")) {
        String url = path.getKey().replace("{id}", NO_VIDEO).replaceAll("\\{[a-z]+}", "0");
        for (String method : path.getValue().keySet()) {
          calls++;
          if (given()
                  .contentType("application/json")
                  .request(method.toUpperCase(Locale.ROOT), url)
                  .statusCode()
              != 401) {
            open.add(method + " " + url);
          }
        }
      }
    }
    assertThat(calls).isEqualTo(8);
    assertThat(open).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "none,token_missing",
        "'',token_missing",
        "abc,token_missing",
        "Basic abc,token_missing",
        "Bearer,token_missing",
        "Bearer abd,token_unknown",
        "Bearer abc abc,token_missing"
      })
  void who_has_no_token_hears_why_and_what_to_do(String authorization, String code) {
    assertThatThrownBy(() -> door.nameOf(authorization))
        .isInstanceOfSatisfying(
            Rejected.class,
            e -> {
              assertThat(e.status()).isEqualTo(401);
              assertThat(e.code()).isEqualTo(code);
            });
  }

  @Test
  void a_refusal_names_the_scheme() {
    given()
        .header("Authorization", "Bearer abd")
        .get("/v1/reviews")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", equalTo("Bearer"))
        .body("error.code", equalTo("token_unknown"));
  }

  @Test
  void a_token_opens_and_another_ones_name_does_not_go_with_it() {
    li().get("/v1/reviews").then().statusCode(200);
    claim("{}").statusCode(404);
    claim("{\"reviewer\":\" li \"}").statusCode(404);
    claim("{\"reviewer\":\"Kim\"}").statusCode(403).body("error.code", equalTo("other_reviewer"));
    li().delete("/v1/reviews/" + NO_VIDEO + "/claim?reviewer=Kim").then().statusCode(403);
  }

  @Test
  void who_decides_is_whose_token_it_is() {
    try (var broker = new Broker(bootstrapServers)) {
      door.take(null);
      String id = new Reviewers(artifacts, broker).waiting();
      close();

      decide(id, "{\"decision\":\"reject\",\"reviewer\":\"Kim\"}").statusCode(403);
      decide(id, "{\"decision\":\"reject\"}").statusCode(204);

      List<String> who =
          given()
              .get("/v1/audit?story=" + id)
              .asString()
              .lines()
              .filter(l -> l.contains("reject"))
              .toList();
      assertThat(who).isNotEmpty().first().asString().contains("\"who\":\"Li\"");
    }
  }

  @Test
  void where_two_must_approve_two_tokens_are_needed() throws Throwable {
    try (var broker = new Broker(bootstrapServers)) {
      String id = new Reviewers(artifacts, broker).waiting();

      assertThat(approveOfTwo(id, "Li", "")).isEqualTo(202);
      assertThatThrownBy(() -> approveOfTwo(id, "Li", ",\"reviewer\":\"Kim\""))
          .isInstanceOfSatisfying(Rejected.class, e -> assertThat(e.status()).isEqualTo(403));
      assertThatThrownBy(() -> approveOfTwo(id, "Li", "")).hasMessageContaining("another one must");
      assertThat(approveOfTwo(id, "Kim", "")).isEqualTo(204);
    }
  }

  private int approveOfTwo(String id, String tokenOf, String more) throws Throwable {
    var resource = new ReviewResource(desk, new Reviews(2, Optional.empty(), Optional.empty()));
    byte[] body = ("{\"decision\":\"approve\"" + more + "}").getBytes(StandardCharsets.UTF_8);
    return VertxContextSupport.subscribeAndAwait(
            () -> resource.decide(id, Caller.named(tokenOf), body))
        .getStatus();
  }

  private static RequestSpecification li() {
    return given().header("Authorization", "bearer abc");
  }

  private static ValidatableResponse claim(String body) {
    return li().contentType("application/json")
        .body(body)
        .post("/v1/reviews/" + NO_VIDEO + "/claim")
        .then();
  }

  private static ValidatableResponse decide(String id, String body) {
    return li().contentType("application/json")
        .body(body)
        .post("/v1/videos/" + id + "/review")
        .then();
  }
}
