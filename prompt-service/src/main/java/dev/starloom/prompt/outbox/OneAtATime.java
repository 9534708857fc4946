package dev.starloom.prompt.outbox;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs a piece of work whenever it is called for, never twice at a time. Calls that come while it
 * runs lead to one more run, because the running one may have looked before they were made. After a
 * failure it waits for the next call. Calls may come from any thread.
 */
public final class OneAtATime {
  private final Supplier<Uni<Boolean>> work;
  private final Runnable worked;
  private final Consumer<Throwable> failed;
  private final AtomicInteger calls = new AtomicInteger();

  /**
   * @param work completes with whether it is to be run again at once
   */
  public OneAtATime(Supplier<Uni<Boolean>> work, Runnable worked, Consumer<Throwable> failed) {
    this.work = work;
    this.worked = worked;
    this.failed = failed;
  }

  public void call() {
    if (calls.getAndIncrement() == 0) {
      run();
    }
  }

  private void run() {
    int answered = calls.get();
    Uni.createFrom()
        .deferred(() -> work.get())
        .subscribe()
        .with(again -> goOn(again, answered), this::giveUp);
  }

  private void goOn(boolean again, int answered) {
    worked.run();
    if (again || calls.addAndGet(-answered) > 0) {
      run();
    }
  }

  /** No call is answered now, and trying at once would only fail at once. */
  private void giveUp(Throwable cause) {
    failed.accept(cause);
    calls.set(0);
  }
}
