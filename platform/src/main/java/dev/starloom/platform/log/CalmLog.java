package dev.starloom.platform.log;

import io.quarkus.logging.LoggingFilter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * While a part is away, everything that needs it says so again at every try, libraries with their
 * stack traces. What these few say is heard once and then every half minute, so that an outage is
 * some lines of log; what nobody foresaw is heard every time.
 */
@LoggingFilter(name = "calm")
public final class CalmLog implements Filter {
  private static final long PERIOD_MILLIS = 30_000;

  private static final List<String> REPETITIVE =
      List.of(
          "com.github.kagkarlsson.scheduler.RunAndLogErrors",
          "com.github.kagkarlsson.scheduler.RunUntilShutdown",
          "com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepository",
          "dev.starloom.prompt.api.ErrorMapping",
          "dev.starloom.prompt.pipeline.FactConsumer",
          "io.agroal.pool",
          "io.smallrye.reactive.messaging.kafka",
          "org.apache.kafka.clients.NetworkClient");

  private final Map<String, Long> heard = new ConcurrentHashMap<>();

  @Override
  public boolean isLoggable(LogRecord record) {
    String logger = String.valueOf(record.getLoggerName());
    if (!REPETITIVE.contains(logger) || isMistakeOfOurs(logger, record)) {
      return true;
    }
    long now = record.getMillis();
    String what = logger + " " + record.getLevel() + " " + firstWord(record);
    Long last = heard.get(what);
    if (last != null && now - last < PERIOD_MILLIS) {
      return false;
    }
    heard.put(what, now);
    return true;
  }

  private static boolean isMistakeOfOurs(String logger, LogRecord record) {
    return logger.startsWith("dev.starloom.")
        && record.getLevel().intValue() > Level.WARNING.intValue();
  }

  /** A code, or the kind of client that speaks, or the first key: the rest names single things. */
  private static String firstWord(LogRecord record) {
    String message = String.valueOf(record.getMessage());
    return message.split("[ =]", 2)[0];
  }
}
