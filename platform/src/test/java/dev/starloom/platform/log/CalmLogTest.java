package dev.starloom.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class CalmLogTest {
  private static final String LOOP = "com.github.kagkarlsson.scheduler.RunUntilShutdown";
  private static final String KAFKA = "io.smallrye.reactive.messaging.kafka";
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final CalmLog calm = new CalmLog();

  @Test
  void what_a_library_repeats_is_heard_once_in_half_a_minute() {
    assertThat(heard(0, LOOP, Level.SEVERE, "Unhandled exception.")).isTrue();
    assertThat(heard(29, LOOP, Level.SEVERE, "Unhandled exception.")).isFalse();
    assertThat(heard(30, LOOP, Level.SEVERE, "Unhandled exception.")).isTrue();
  }

  @Test
  void another_message_of_the_same_library_is_heard() {
    heard(0, KAFKA, Level.SEVERE, "SRMSG18206: Unable to write");

    assertThat(heard(1, KAFKA, Level.SEVERE, "SRMSG18212: not sent")).isTrue();
    assertThat(heard(1, KAFKA, Level.WARNING, "SRMSG18206: Unable to write")).isTrue();
  }

  @Test
  void what_nobody_foresaw_is_heard_every_time() {
    assertThat(heard(0, "dev.starloom.render", Level.SEVERE, "Job failed")).isTrue();
    assertThat(heard(1, "dev.starloom.render", Level.SEVERE, "Job failed")).isTrue();
  }

  @Test
  void a_mistake_of_ours_is_heard_every_time() {
    String ours = "dev.starloom.prompt.api.ErrorMapping";
    assertThat(heard(0, ours, Level.SEVERE, "Unexpected failure")).isTrue();
    assertThat(heard(1, ours, Level.SEVERE, "Unexpected failure")).isTrue();
  }

  private boolean heard(int second, String logger, Level level, String message) {
    var record = new LogRecord(level, message);
    record.setLoggerName(logger);
    record.setInstant(START.plusSeconds(second));
    return calm.isLoggable(record);
  }
}
