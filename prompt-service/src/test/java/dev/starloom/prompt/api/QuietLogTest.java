package dev.starloom.prompt.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.embedded.test.TestInfrastructure;
import dev.starloom.prompt.LoggedLines;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a client does wrong is no error of ours, and what it writes is none of the log's business.
 */
@QuarkusTest
@WithTestResource(
    value = TestInfrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "prompt"))
class QuietLogTest {
  private static final String PROMPT = "the private myth of Kassiopeia";

  private final Logger root = Logger.getLogger("");
  private final LoggedLines lines = new LoggedLines();

  @BeforeEach
  void listen() {
    root.addHandler(lines);
  }

  @AfterEach
  void stop() {
    root.removeHandler(lines);
  }

  @Test
  void refusals_are_not_logged_as_errors() {
    badCalls();

    assertThat(lines.above(Level.WARNING)).isEmpty();
  }

  @Test
  void the_prompt_is_in_no_line_of_the_log() {
    String id = WireForm.of(PROMPT).send("X-Stainless-Retry-Count", "0").id();
    given().get("/v1/videos/" + id).then().statusCode(200);
    given().delete("/v1/videos/" + id).then().statusCode(200);
    badCalls();

    assertThat(lines.above(Level.FINE)).isNotEmpty().noneMatch(line -> line.contains("Kassiopeia"));
  }

  private static void badCalls() {
    String json = "application/json";
    for (String body :
        List.of(
            "{\"prompt\":\"" + PROMPT + "\"",
            "{\"prompt\":\"" + PROMPT + "\",\"prompt\":1}",
            "{\"prompt\":\"" + PROMPT + "\\u0000\"}",
            "{\"prompt\":\"" + PROMPT + "\",\"seed\":\"" + PROMPT + "\"}",
            "{\"prompt\":\"" + PROMPT.repeat(3000) + "\"}")) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      assertThat(Door.create(json, bytes).status()).isBetween(400, 499);
      assertThat(Door.create("text/plain", bytes).status()).isBetween(400, 499);
      assertThat(Door.create("multipart/form-data; boundary=x", bytes).status())
          .isBetween(400, 499);
    }
    assertThat(WireForm.of(PROMPT).with("prompt", PROMPT).send().status()).isEqualTo(400);
    assertThat(Door.get("/v1/videos/" + PROMPT.replace(' ', '+')).status()).isEqualTo(404);
  }
}
