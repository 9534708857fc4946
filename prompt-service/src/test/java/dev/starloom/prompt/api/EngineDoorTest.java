package dev.starloom.prompt.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.embedded.test.TestInfrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A service whose configuration offers the planetarium only. */
@QuarkusTest
@WithTestResource(
    value = TestInfrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "prompt"))
class EngineDoorTest {
  private static Door.Answer ask(String engine, String... headers) {
    byte[] body =
        "{\"prompt\":\"a\",\"engine\":\"%s\"}".formatted(engine).getBytes(StandardCharsets.UTF_8);
    return Door.create("application/json", body, headers);
  }

  @Test
  void an_engine_that_is_not_offered_is_refused_before_the_story_is_accepted() {
    Door.Answer answer = ask("wan");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("engine_unavailable");
    var error = JsonPath.from(answer.text());
    assertThat(error.getString("error.param")).isEqualTo("engine");
    assertThat(error.getString("error.message")).contains("ask for planetarium.");
  }

  @Test
  void a_refused_engine_leaves_its_key_free() {
    ask("wan", "Idempotency-Key", "engine-door");

    assertThat(ask("planetarium", "Idempotency-Key", "engine-door").status()).isEqualTo(202);
  }

  @Test
  void a_repeated_call_is_refused_too() {
    assertThat(ask("wan", "X-Stainless-Retry-Count", "1", "Authorization", "Bearer engine").code())
        .isEqualTo("engine_unavailable");
  }

  @Test
  void a_form_is_refused_too() {
    assertThat(WireForm.of("a").with("engine", "wan").send().code())
        .isEqualTo("engine_unavailable");
  }

  @Test
  void a_form_can_ask_for_engine_quality_and_narration() {
    WireForm form =
        WireForm.of("a")
            .with("engine", "planetarium")
            .with("quality", "draft")
            .with("narration", "ko");
    String json = "{'prompt':'a','engine':'planetarium','quality':'draft','narration':'ko'}";

    String id = form.send("Idempotency-Key", "engine-form").id();

    assertThat(again(json).id()).isEqualTo(id);
    for (String field :
        List.of("'engine':'planetarium'", "'quality':'draft'", "'narration':'ko'")) {
      assertThat(again(json.replace("," + field, "")).code()).isEqualTo("idempotency_key_reused");
    }
  }

  private static Door.Answer again(String json) {
    byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return Door.create("application/json", body, "Idempotency-Key", "engine-form");
  }
}
