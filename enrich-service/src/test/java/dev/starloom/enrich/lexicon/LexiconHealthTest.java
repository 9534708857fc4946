package dev.starloom.enrich.lexicon;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.starloom.embedded.test.TestInfrastructure;
import dev.starloom.enrich.pipeline.UselessModel;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestInfrastructure.class)
@WithTestResource(UselessModel.class)
class LexiconHealthTest {
  @Test
  void a_running_service_tells_the_version_of_its_lexicon() {
    given()
        .get("/q/health/ready")
        .then()
        .body(
            "checks.find { it.name == 'lexicon' }.data.version",
            equalTo(Lexicons.bundled().version()));
  }
}
