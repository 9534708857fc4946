package dev.starloom.prompt.pipeline;

import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.failure.PoisonFailure;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.eclipse.microprofile.reactive.messaging.Message;

/** What is worth trying again. */
final class Retries {
  private Retries() {}

  /** Trying again does not mend these: what can't be read, or a mistake in the program. */
  static boolean hopeless(Throwable e) {
    return e instanceof PoisonFailure
        || e instanceof PermanentFailure
        || e instanceof Error
        || e instanceof IllegalStateException && e.getCause() == null
        || e instanceof IllegalArgumentException
        || e instanceof ClassCastException
        || e instanceof NullPointerException;
  }

  /** Puts a record aside; while the broker is away it waits, because it must not be lost. */
  static Uni<Void> deadLetter(Message<byte[]> message, Throwable reason) {
    return Uni.createFrom()
        .completionStage(() -> message.nack(reason))
        .onFailure()
        .retry()
        .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(10))
        .indefinitely();
  }
}
