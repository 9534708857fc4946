package dev.starloom.prompt.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.embedded.test.TestInfrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who a film is for, where it goes, and when a person decides. */
@QuarkusTest
@WithTestResource(
    value = TestInfrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "prompt"))
class ScreeningDoorTest {
  private static Door.Answer ask(String fields, String... headers) {
    byte[] body = ("{\"prompt\":\"a\"" + fields + "}").getBytes(StandardCharsets.UTF_8);
    return Door.create("application/json", body, headers);
  }

  private static String wishes(Door.Answer answer) {
    var video = JsonPath.from(answer.text());
    return String.join(
        " ", video.getString("audience"), video.getString("release"), video.getString("review"));
  }

  @Test
  void what_is_not_said_is_general_private_and_on_doubt() {
    assertThat(wishes(ask(""))).isEqualTo("general private on_doubt");
  }

  @Test
  void what_is_said_is_kept_and_told() {
    String id = ask(",\"audience\":\"children\",\"release\":\"public\",\"review\":\"always\"").id();

    assertThat(wishes(Door.get("/v1/videos/" + id))).isEqualTo("children public always");
  }

  @Test
  void a_form_says_the_same() {
    assertThat(
            wishes(
                WireForm.of("a")
                    .with("audience", "internal")
                    .with("release", "public")
                    .with("review", "never")
                    .send()))
        .isEqualTo("internal public never");
  }

  @ParameterizedTest
  @ValueSource(strings = {"audience", "release", "review"})
  void another_word_is_refused_with_the_field_it_is_in(String field) {
    for (String value : new String[] {"\"nope\"", "\"\"", "7", "[\"general\"]", "{}"}) {
      Door.Answer answer = ask(",\"" + field + "\":" + value);

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.code()).isEqualTo("invalid_" + field);
      assertThat(JsonPath.from(answer.text()).getString("error.param")).isEqualTo(field);
    }
  }

  @Test
  void a_key_with_another_wish_is_another_request() {
    ask(",\"review\":\"always\"", "Idempotency-Key", "screening-door");

    assertThat(ask(",\"review\":\"never\"", "Idempotency-Key", "screening-door").code())
        .isEqualTo("idempotency_key_reused");
  }
}
