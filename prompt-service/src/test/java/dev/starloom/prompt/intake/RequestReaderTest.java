package dev.starloom.prompt.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.platform.json.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RequestReaderTest {
  private final RequestReader reader = new RequestReader(new SkyFields(null));

  /** Its digest is what repeated calls are told by, across releases. */
  @Test
  void a_request_that_says_no_more_than_before_has_the_bytes_that_it_had_before() {
    assertThat(read("{\"prompt\":\"七夕\",\"size\":\"640x360\"}"))
        .isEqualTo("{\"prompt\":\"七夕\",\"size\":\"640x360\"}");
  }

  @Test
  void audience_release_and_review_are_read() {
    assertThat(
            read(
                "{\"prompt\":\"a\",\"review\":\"never\",\"release\":\"public\","
                    + "\"audience\":\"internal\"}"))
        .isEqualTo(
            "{\"prompt\":\"a\",\"audience\":\"internal\",\"release\":\"public\","
                + "\"review\":\"never\"}");
  }

  private String read(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new String(Json.write(reader.read(bytes)), StandardCharsets.UTF_8);
  }
}
