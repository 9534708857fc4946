package dev.starloom.prompt.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RetriesTest {
  @Test
  void a_value_that_no_column_takes_is_not_tried_for_ever() {
    assertThat(Retries.hopeless(new RuntimeException(refusal("22021")))).isTrue();
  }

  @Test
  void a_conflict_or_a_database_that_is_away_is_tried_again() {
    assertThat(Retries.hopeless(new RuntimeException(refusal("40001")))).isFalse();
    assertThat(Retries.hopeless(new RuntimeException(new IOException("away")))).isFalse();
  }

  private static PgException refusal(String sqlState) {
    return new PgException("refused", "ERROR", sqlState, null);
  }
}
