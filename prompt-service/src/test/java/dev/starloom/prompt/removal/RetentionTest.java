package dev.starloom.prompt.removal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.event.StoryFailed;
import dev.starloom.embedded.test.TestInfrastructure;
import dev.starloom.prompt.pipeline.Facts;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = TestInfrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "prompt"))
class RetentionTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  @Inject Pool pool;
  @Inject Removal removal;
  @Inject Facts facts;

  @Test
  void a_story_that_was_kept_for_long_enough_is_deleted() throws Throwable {
    String old = ended("children", 31);
    String young = ended("children", 29);
    String other = ended("general", 31);

    round(Optional.of(Duration.ofDays(30)));

    assertThat(status(old)).isEqualTo(404);
    assertThat(status(young)).isEqualTo(200);
    assertThat(status(other)).isEqualTo(200);
  }

  @Test
  void a_story_that_has_not_ended_is_kept() throws Throwable {
    String live = create("children");

    round(Optional.of(Duration.ZERO));

    assertThat(status(live)).isEqualTo(200);
  }

  @Test
  void where_no_time_is_set_all_are_kept() throws Throwable {
    String old = ended("children", 3000);

    round(Optional.empty());

    assertThat(status(old)).isEqualTo(200);
  }

  private void round(Optional<Duration> children) {
    new RetentionRound(pool, removal, new Kept(children)).run().await().atMost(SOON);
  }

  private String ended(String audience, int daysAgo) throws Throwable {
    String id = create(audience);
    var failed = new StoryFailed(id, "enrich_failed", "S", "enrich-service", null);
    VertxContextSupport.subscribeAndAwait(() -> facts.apply(failed));
    String past = "now() - interval '" + daysAgo + " days'";
    pool.query("update story set completed_at = " + past + " where id = '" + id + "'")
        .execute()
        .await()
        .atMost(SOON);
    return id;
  }

  private static String create(String audience) {
    return given()
        .contentType(ContentType.JSON)
        .body("{\"prompt\":\"a\",\"audience\":\"" + audience + "\"}")
        .post("/v1/videos")
        .path("id");
  }

  private static int status(String id) {
    return given().get("/v1/videos/" + id).statusCode();
  }

  private record Kept(Optional<Duration> children) implements RetentionConfig {
    @Override
    public Optional<Duration> general() {
      return Optional.empty();
    }

    @Override
    public Optional<Duration> internal() {
      return Optional.empty();
    }
  }
}
