package dev.starloom.prompt.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Callable;

/**
 * Runs blocking work off the event loop and comes back to the same context: a Hibernate Reactive
 * session must not change threads.
 */
public final class Offload {
  private Offload() {}

  public static <T> Uni<T> blocking(Callable<T> work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Context context = Vertx.currentContext();
              return Uni.createFrom()
                  .completionStage(context.executeBlocking(work, false).toCompletionStage());
            });
  }
}
