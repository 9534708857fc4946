package dev.starloom.prompt.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonParseException;
import dev.starloom.platform.failure.PoisonFailure;
import dev.starloom.platform.json.Json;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AwayTest {

  @Test
  void a_connection_that_is_refused_is_away() {
    var refused = new IllegalStateException(new ConnectException("refused"));

    assertThat(Away.causedBy(refused)).isTrue();
  }

  @Test
  void a_row_that_nobody_can_read_is_a_mistake() {
    byte[] row = "{broken".getBytes(StandardCharsets.UTF_8);
    Throwable unreadable = catchThrowable(() -> Json.read(row, List.class));

    assertThat(Away.causedBy(unreadable)).isFalse();
  }

  @Test
  void a_document_that_nobody_can_read_is_a_mistake_however_it_was_fetched() {
    var poison = new PoisonFailure("not a story", new ConnectException("refused"));

    assertThat(Away.causedBy(poison)).isFalse();
  }

  @Test
  void json_that_is_none_is_a_mistake() {
    var wrapped = new IllegalStateException(new JsonParseException(null, "no JSON"));

    assertThat(Away.causedBy(wrapped)).isFalse();
  }
}
