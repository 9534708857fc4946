package dev.starloom.prompt.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.starloom.contracts.event.StoryFailed;
import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.safety.TextHit;
import dev.starloom.contracts.safety.TextVerdict;
import dev.starloom.embedded.test.TestInfrastructure;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.prompt.PipelineDouble;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(
    value = TestInfrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "prompt"))
class AuditResourceTest {
  private static final String SECRET = "a very private myth";

  @Inject ArtifactStore artifacts;
  @Inject Audited audited;
  @Inject DataSource database;

  @Test
  void a_page_is_lines_of_json() {
    film();

    String page =
        given()
            .get("/v1/audit?limit=2")
            .then()
            .statusCode(200)
            .contentType("application/x-ndjson")
            .extract()
            .asString();
    assertThat(page.lines()).hasSize(2).allMatch(line -> line.startsWith("{\"at\":\""));
  }

  @Test
  void a_page_behind_the_last_entry_is_empty() {
    given().get("/v1/audit?after=1000000").then().statusCode(200).body(equalTo(""));
  }

  @Test
  void the_head_is_the_hash_of_the_last_entry() {
    String id = film();
    var entries = Audited.of(id);

    given()
        .get("/v1/audit/head")
        .then()
        .statusCode(200)
        .body("hash", equalTo(entries.get(entries.size() - 1).path("hash").asText()))
        .body("seq", equalTo(entries.get(entries.size() - 1).path("seq").asInt()));
  }

  @Test
  void a_head_that_was_never_there_makes_the_audit_unsound() {
    film();

    given()
        .get("/v1/audit/verify?head=" + "a".repeat(64))
        .then()
        .statusCode(200)
        .body("valid", equalTo(false));
  }

  @Test
  void one_changed_byte_is_found_and_its_entry_named() throws SQLException {
    String id = film();
    int seq = Audited.of(id).get(2).path("seq").asInt();

    change("replace(document, '\"frames\":72', '\"frames\":73')", seq);
    try {
      given()
          .get("/v1/audit/verify")
          .then()
          .statusCode(200)
          .body("valid", equalTo(false))
          .body("firstBad.seq", equalTo(seq));
    } finally { // the chain is shared by all tests
      change("replace(document, '\"frames\":73', '\"frames\":72')", seq);
    }
    given().get("/v1/audit/verify").then().body("valid", equalTo(true));
  }

  @Test
  void a_deleted_story_stays_in_the_audit_without_what_the_user_wrote() {
    String id = Audited.create(SECRET);
    var hit = new TextHit("gore", 4, SECRET, 0, 19, "en:gore:x", "prompt");
    var verdict = new TextVerdict(Decision.BLOCK, List.of(hit), "r");
    var evidence = artifacts.putJson("stories/" + id + "/verdict-prompt.json", verdict);
    audited.tell(
        List.of(new StoryFailed(id, "safety_blocked", SECRET, "safety-service", evidence)));

    given().delete("/v1/videos/" + id).then().statusCode(200);

    assertThat(Audited.kinds(id)).containsExactly("text_verdict", "outcome");
    assertThat(Audited.of(id).toString()).doesNotContain(SECRET);
  }

  @ParameterizedTest
  @CsvSource({
    "?after=-1,              400, invalid_after",
    "?after=x,               400, invalid_after",
    "?limit=0,               400, invalid_limit",
    "?limit=501,             400, invalid_limit",
    "?story=nonsense,        404, video_not_found",
    "/verify?head=nonsense,  400, invalid_head"
  })
  void what_makes_no_sense_is_refused(String query, int status, String code) {
    given().get("/v1/audit" + query).then().statusCode(status).body("error.code", equalTo(code));
  }

  private String film() {
    String id = Audited.create("a film");
    audited.tell(new PipelineDouble(artifacts, id, 1).wholeWay());
    return id;
  }

  private void change(String document, int seq) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter table audit_entry disable trigger audit_is_kept");
      statement.execute("update audit_entry set document = " + document + " where seq = " + seq);
      statement.execute("alter table audit_entry enable trigger audit_is_kept");
    }
  }
}
