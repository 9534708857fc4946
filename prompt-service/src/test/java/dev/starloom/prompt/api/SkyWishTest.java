package dev.starloom.prompt.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.SkyWish;
import dev.starloom.embedded.test.TestInfrastructure;
import dev.starloom.prompt.story.StoryStore;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A story may be told under a sky that its user chooses. */
@QuarkusTest
@WithTestResource(
    value = TestInfrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "prompt"))
class SkyWishTest {
  private static final String WHOLE =
      """
      {"at":"2026-08-19T21:00+08:00","latitude":30.25,"longitude":120.17,"lookAt":"织女星",
       "fieldOfView":60}""";

  @Inject StoryStore stories;
  @Inject DataSource database;

  private static Door.Answer ask(String sky, String... headers) {
    byte[] body = "{\"prompt\":\"星\",\"sky\":%s}".formatted(sky).getBytes(StandardCharsets.UTF_8);
    return Door.create("application/json", body, headers);
  }

  private SkyWish kept(String id) throws Throwable {
    return VertxContextSupport.subscribeAndAwait(() -> stories.read(id)).request().sky();
  }

  @Test
  void a_wish_is_kept_as_it_is() throws Throwable {
    assertThat(kept(ask(WHOLE).id()))
        .isEqualTo(new SkyWish("2026-08-19T21:00+08:00", 30.25, 120.17, "织女星", 60.0));
  }

  @Test
  void a_form_can_wish_the_same() throws Throwable {
    String key = UUID.randomUUID().toString();
    String story =
        WireForm.of("星")
            .with("sky[at]", "2026-08-19T21:00+08:00")
            .with("sky[latitude]", "30.25")
            .with("sky[longitude]", "120.17")
            .with("sky[lookAt]", "织女星")
            .with("sky[fieldOfView]", "60")
            .send("Idempotency-Key", key)
            .id();

    assertThat(ask(WHOLE, "Idempotency-Key", key).id()).isEqualTo(story);
  }

  @Test
  void a_wish_for_nothing_is_none() throws Throwable {
    assertThat(kept(ask("{\"at\":null}").id())).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sky            | \"Lyra\"                           | object",
        "sky            | []                                 | object",
        "sky.at         | {\"at\":7}                         | string",
        "sky.at         | {\"at\":\"tonight\"}               | 2026-08-19T21:00+08:00",
        "sky.at         | {\"at\":\"2026-08-19T21:00\"}      | 2026-08-19T21:00+08:00",
        "sky.at         | {\"at\":\"0999-08-19T21:00Z\"}     | 1000 to 3000",
        "sky.latitude   | {\"latitude\":91,\"longitude\":0}  | -90 to 90",
        "sky.latitude   | {\"latitude\":1e999,\"longitude\":0} | -90 to 90",
        "sky.latitude   | {\"latitude\":\"north\"}           | number",
        "sky.latitude   | {\"longitude\":120}                | both",
        "sky.longitude  | {\"latitude\":30}                  | both",
        "sky.longitude  | {\"latitude\":30,\"longitude\":361} | -360 to 360",
        "sky.lookAt     | {\"lookAt\":\"Nibiru\"}            | Nibiru",
        "sky.lookAt     | {\"lookAt\":\"95,10\"}             | direction",
        "sky.lookAt     | {\"lookAt\":\" \"}                 | string",
        "sky.lookAt     | {\"lookAt\":\"a\\u0000\"}          | string",
        "sky.fieldOfView | {\"fieldOfView\":0.5}             | 1 to 180",
        "sky.fieldOfView | {\"fieldOfView\":181}             | 1 to 180",
        "sky.fieldOfView | {\"fieldOfView\":true}            | number"
      })
  void a_sky_that_cannot_be_is_refused_with_its_field_and_nothing_is_stored(
      String param, String sky, String wayOut) throws SQLException {
    int before = rows();

    Door.Answer answer = ask(sky);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("invalid_sky");
    var error = JsonPath.from(answer.text());
    assertThat(error.getString("error.param")).isEqualTo(param);
    assertThat(error.getString("error.message")).contains(wayOut).endsWith(".");
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void a_bad_wish_in_a_form_is_refused_too() {
    assertThat(WireForm.of("a").with("sky[latitude]", "north").send().code())
        .isEqualTo("invalid_sky");
    assertThat(WireForm.of("a").with("sky", "Lyra").send().code()).isEqualTo("invalid_sky");
  }

  @Test
  void a_part_of_a_sky_twice_is_refused() {
    Door.Answer answer =
        WireForm.of("a").with("sky[at]", "x").with("sky[at]", "2026-08-19T21:00Z").send();

    assertThat(answer.code()).isEqualTo("malformed_multipart");
  }

  @Test
  void another_sky_under_the_same_key_is_another_request() {
    String key = UUID.randomUUID().toString();
    ask(WHOLE, "Idempotency-Key", key);

    assertThat(ask("{\"lookAt\":\"Lyra\"}", "Idempotency-Key", key).code())
        .isEqualTo("idempotency_key_reused");
  }

  @Test
  void another_sky_is_no_repetition_of_a_call() {
    String[] again = {"X-Stainless-Retry-Count", "1", "Authorization", "Bearer sky"};
    String one = ask("{\"fieldOfView\":61}", again).id();

    assertThat(ask("{\"fieldOfView\":61}", again).id()).isEqualTo(one);
    assertThat(ask("{\"fieldOfView\":62}", again).id()).isNotEqualTo(one);
  }

  private int rows() throws SQLException {
    try (Connection connection = database.getConnection();
        ResultSet rows = connection.createStatement().executeQuery("select count(*) from story")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
