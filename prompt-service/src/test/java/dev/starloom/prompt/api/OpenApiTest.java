package dev.starloom.prompt.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.embedded.test.Committed;
import dev.starloom.embedded.test.TestInfrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = TestInfrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "prompt"))
class OpenApiTest {

  @Test
  void the_committed_document_is_the_one_that_is_served() {
    Committed.check(Path.of("docs/openapi.yaml"), document());
  }

  @Test
  void every_call_says_how_it_refuses() {
    assertThat(document().split("operationId:")).hasSize(22);
    assertThat(document().split("4XX\":")).hasSize(22);
  }

  @Test
  void there_is_no_page_around_the_document() {
    assertThat(Door.get("/q/swagger-ui/").status()).isEqualTo(404);
  }

  private static String document() {
    return given().get("/q/openapi?format=yaml").then().statusCode(200).extract().asString();
  }
}
