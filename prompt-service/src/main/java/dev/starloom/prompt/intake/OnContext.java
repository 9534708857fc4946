package dev.starloom.prompt.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/**
 * Runs reactive work on the Vert.x context that is current when this is made, whichever thread
 * subscribes: a retry comes from a timer's thread, where no Hibernate Reactive session can be had.
 */
public final class OnContext {
  private final Context context = Vertx.currentContext();

  public <T> Uni<T> run(Supplier<Uni<? extends T>> work) {
    return Uni.createFrom()
        .emitter(
            result ->
                context.runOnContext(
                    go ->
                        Uni.createFrom()
                            .deferred(work)
                            .subscribe()
                            .with(result::complete, result::fail)));
  }
}
