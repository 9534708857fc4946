package dev.starloom.safety.frame;

import dev.starloom.platform.failure.TransientFailure;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Work of one pass over a clip that several threads do side by side, a few pieces at a time, so
 * that the decoder waits for them and memory stays flat. For one thread; has to be closed.
 */
final class Batches implements AutoCloseable {
  private final ExecutorService threads;
  private final int atOnce;
  private final Deque<Future<?>> begun = new ArrayDeque<>();

  Batches(ExecutorService threads, int atOnce) {
    this.threads = threads;
    this.atOnce = atOnce;
  }

  /** Waits for the oldest piece if there are enough; throws what a piece threw. */
  void add(Runnable piece) {
    if (begun.size() >= atOnce) {
      awaitOldest();
    }
    begun.add(threads.submit(piece));
  }

  void await() {
    while (!begun.isEmpty()) {
      awaitOldest();
    }
  }

  private void awaitOldest() {
    try {
      begun.remove().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransientFailure("interrupted while frames were looked at", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new IllegalStateException("frames could not be looked at", e.getCause());
    }
  }

  /** What nobody waits for any more need not begin. */
  @Override
  public void close() {
    begun.forEach(piece -> piece.cancel(false));
  }
}
