package dev.starloom.prompt.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.starloom.embedded.test.TestInfrastructure;
import dev.starloom.prompt.story.StoryStore;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(
    value = TestInfrastructure.class,
    initArgs = @ResourceArg(name = "database", value = "prompt"))
class MultipartTest {
  @Inject StoryStore stories;

  @Test
  void a_form_of_an_official_sdk_makes_a_story() {
    Door.Answer answer =
        WireForm.of("夜空中银河横贯，仙后座高坐王座。")
            .with("model", "sora-2")
            .with("seconds", "8")
            .with("size", "640x360")
            .send();

    assertThat(answer.status()).isEqualTo(202);
    given()
        .get("/v1/videos/" + answer.id())
        .then()
        .body("prompt", equalTo("夜空中银河横贯，仙后座高坐王座。"))
        .body("seconds", equalTo("8"))
        .body("size", equalTo("640x360"))
        .body("model", equalTo("starloom-planetarium"));
  }

  @Test
  void texts_become_the_types_of_their_fields() throws Throwable {
    Door.Answer answer =
        WireForm.of("typed")
            .with("seed", "7")
            .with("fps", "12")
            .with("voice", "false")
            .with("music", "true")
            .with("nobody_knows_this", "x")
            .send();

    var request = VertxContextSupport.subscribeAndAwait(() -> stories.read(answer.id())).request();
    assertThat(request.seed()).isEqualTo(7);
    assertThat(request.fps()).isEqualTo(12);
    assertThat(request.voice()).isFalse();
    assertThat(request.music()).isTrue();
  }

  @Test
  void a_form_and_json_with_the_same_content_are_the_same_request() {
    String key = java.util.UUID.randomUUID().toString();
    String first = WireForm.of("same").with("seed", "7").send("Idempotency-Key", key).id();
    byte[] json = "{\"prompt\":\"same\",\"seed\":7}".getBytes(StandardCharsets.UTF_8);

    Door.Answer again = Door.create("application/json", json, "Idempotency-Key", key);

    assertThat(again.id()).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    "seed, seven, invalid_seed",
    "seed, 1.5, invalid_seed",
    "seed, 99999999999999999999, invalid_seed",
    "seed, '', invalid_seed",
    "fps, 1000, invalid_fps",
    "voice, yes, invalid_voice",
    "seconds, soon, invalid_seconds",
    "size, banana, invalid_size",
    "style, nope, invalid_style",
    "language, tlh, invalid_language",
    "prompt, twice, malformed_multipart",
    "input_reference, '{\"file_id\":\"f\"}', unsupported_input_reference",
    "input_reference[image_url], http://x/y.png, unsupported_input_reference"
  })
  void bad_parts_are_refused_with_the_codes_of_json(String name, String value, String code) {
    Door.Answer answer = WireForm.of("a").with(name, value).send();

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(code);
  }

  @Test
  void a_picture_is_refused_and_not_ignored() {
    Door.Answer answer = WireForm.of("a").withFile("input_reference", new byte[] {1, 2}).send();

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("unsupported_input_reference");
  }

  @Test
  void a_form_without_a_prompt_is_refused() {
    assertThat(new WireForm().with("seed", "7").send().code()).isEqualTo("invalid_prompt");
  }

  @Test
  void a_prompt_that_is_a_file_is_refused() {
    assertThat(new WireForm().withFile("prompt", new byte[] {65}).send().code())
        .isEqualTo("invalid_prompt");
  }

  @Test
  void a_form_that_was_cut_off_is_refused() {
    var form = WireForm.of("whole").with("seed", "7");
    byte[] body = form.bytes();
    for (int length : new int[] {1, 40, 120, body.length - 4, body.length - 6}) {
      Door.Answer answer = Door.create(form.contentType(), Arrays.copyOf(body, length));

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.code()).isEqualTo("malformed_multipart");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "multipart/form-data",
    "multipart/form-data; boundary=",
    "multipart/form-data; boundary=another"
  })
  void a_form_with_a_wrong_boundary_is_refused(String contentType) {
    Door.Answer answer = Door.create(contentType, WireForm.of("a").bytes());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("malformed_multipart");
  }

  @Test
  void a_part_in_another_charset_is_refused() {
    byte[] text = "\u00e9toiles".getBytes(StandardCharsets.ISO_8859_1);

    Door.Answer answer =
        new WireForm().with("prompt", text, "text/plain; charset=iso-8859-1").send();

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.code()).isEqualTo("unsupported_charset");
  }

  /** The end of such a part can't be found, so it would only seem to be missing. */
  @Test
  void a_part_in_a_charset_with_zero_bytes_is_refused() {
    byte[] text = "7".getBytes(StandardCharsets.UTF_16BE);

    Door.Answer answer = WireForm.of("a").with("seed", text, "text/plain; charset=utf-16be").send();

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("malformed_multipart");
  }
}
