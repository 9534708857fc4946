package dev.starloom.prompt.pipeline;

import dev.starloom.contracts.event.DeadLetterCodes;
import dev.starloom.platform.event.DeadLetters;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.failure.PoisonFailure;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is worth trying again, and what becomes of the rest. */
final class Retries {
  /** Pauses between tries double from the first to the longest. */
  record Pauses(Duration first, Duration longest) {
    static final Pauses USUAL = new Pauses(Duration.ofMillis(200), Duration.ofSeconds(10));
  }

  private static final Logger LOG = LoggerFactory.getLogger(Retries.class);

  /** SQLSTATE class 22: a value that no column of this kind takes. */
  private static final String DATA_EXCEPTION = "22";

  private static final int ATTEMPTS_ON_NONSENSE = 6;

  private Retries() {}

  /** Trying again does not mend these: what can't be read, or a mistake in the program. */
  static boolean hopeless(Throwable e) {
    return e instanceof PoisonFailure
        || e instanceof PermanentFailure
        || e instanceof Error
        || e instanceof IllegalStateException && e.getCause() == null
        || e instanceof IllegalArgumentException
        || e instanceof ClassCastException
        || e instanceof NullPointerException
        || isUnstorableValue(e);
  }

  /**
   * Tries again: for ever while there is hope, and a few times where there seems to be none.
   *
   * @param answer a failure that is passed on at once
   */
  static <T> Uni<T> untilHopeless(Uni<T> work, Class<? extends Throwable> answer, Pauses pauses) {
    return work.onFailure(e -> !answer.isInstance(e) && hopeless(e))
        .retry()
        .withBackOff(pauses.first(), pauses.longest())
        .atMost(ATTEMPTS_ON_NONSENSE)
        .onFailure(e -> !answer.isInstance(e) && !hopeless(e))
        .retry()
        .withBackOff(pauses.first(), pauses.longest())
        .indefinitely();
  }

  private static boolean isUnstorableValue(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof PgException refused
          && refused.getSqlState() != null
          && refused.getSqlState().startsWith(DATA_EXCEPTION)) {
        return true;
      }
    }
    return false;
  }

  /** Says something until the broker has taken it. */
  static Uni<Void> untilTaken(Supplier<Uni<? extends Void>> send) {
    return Uni.createFrom()
        .deferred(send)
        .onFailure()
        .invoke(e -> LOG.atWarn().addKeyValue("cause", e.toString()).log("Answer waits"))
        .onFailure()
        .retry()
        .withBackOff(Pauses.USUAL.first(), Pauses.USUAL.longest())
        .indefinitely();
  }

  /** Puts a record aside that was read, but whose effect can't be stored. */
  static Uni<Void> unstorable(DeadLetters deadLetters, Message<byte[]> message, Throwable e) {
    if (e instanceof PoisonFailure poison) {
      return deadLetters.put(message, poison);
    }
    LOG.atError().log("Record can't be stored", e);
    return deadLetters.put(
        message,
        DeadLetterCodes.UNSTORABLE,
        "It can't be stored, however often it is tried: " + e.getClass().getSimpleName() + ".");
  }
}
