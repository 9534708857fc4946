package dev.starloom.prompt.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.starloom.platform.failure.PoisonFailure;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/**
 * Tells a part that does not answer from a mistake of ours. What a part answered and nobody can
 * read is a mistake: asking again gives the same.
 */
final class Away {
  private Away() {}

  static boolean causedBy(Throwable e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (unreadable(t)) {
        return false;
      }
      if (t instanceof IOException
          || t instanceof TimeoutException
          || t instanceof io.smallrye.mutiny.TimeoutException
          || t instanceof io.vertx.core.VertxException
          || t instanceof PgException pg && outage(pg)) {
        return true;
      }
    }
    return false;
  }

  /** Jackson's exceptions are IOExceptions too. */
  private static boolean unreadable(Throwable t) {
    return t instanceof PoisonFailure || t instanceof JsonProcessingException;
  }

  /** Classes 08 connection, 53 resources, 57 operator intervention. */
  private static boolean outage(PgException e) {
    String state = e.getSqlState();
    return state != null && state.matches("(08|53|57).*");
  }
}
