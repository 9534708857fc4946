package dev.starloom.render.wan.session;

import ai.onnxruntime.OrtException;
import dev.starloom.platform.failure.TransientFailure;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one thread that a session is called on: a card's driver keeps state for each thread that
 * calls it, and whoever waits here can see a cancellation and a stall.
 */
public final class SessionThread implements AutoCloseable {
  private static final long LOOK_MILLIS = 100;

  /** From being told to end to ending: the longest operation of a network. */
  private static final long END_SECONDS = 60;

  private final String name;
  private final ExecutorService thread;
  private boolean hung;

  public SessionThread(String name) {
    this.name = name;
    thread =
        Executors.newSingleThreadExecutor(
            work -> {
              var worker = new Thread(work, name);
              worker.setDaemon(true);
              return worker;
            });
  }

  /**
   * @param end tells the running call to end
   * @throws CancellationException if the watch says so
   * @throws TransientFailure if it did not end within the patience
   */
  public <T> T call(Call<T> call, Watch watch, Ending end) throws OrtException {
    return call(call, watch, new Pulse(), end);
  }

  /**
   * A call of several steps.
   *
   * @param pulse beaten by the call after each step; patience is for one
   * @param end tells the running call to end
   * @throws CancellationException if the watch says so
   * @throws TransientFailure if it was quiet for longer than the patience
   */
  public <T> T call(Call<T> call, Watch watch, Pulse pulse, Ending end) throws OrtException {
    Future<T> running = thread.submit(call::run);
    try {
      while (true) {
        T result = await(running, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (result != null) {
          return result;
        }
        if (watch.cancelled().getAsBoolean() || pulse.quiet(watch.patience())) {
          throw ended(watch, stop(running, end));
        }
      }
    } catch (InterruptedException e) {
      hung = true;
      end.end();
      Thread.currentThread().interrupt();
      throw new TransientFailure("interrupted while " + name + " ran", e);
    }
  }

  /**
   * Opens what will be called on this thread. If that fails, or nobody waits for it any longer, the
   * thread ends, and what was opened nevertheless is closed.
   */
  public <T extends AutoCloseable> T open(Call<T> opening) throws OrtException {
    var opened = new AtomicReference<T>();
    boolean complete = false;
    try {
      T made = call(() -> kept(opening.run(), opened), Watch.NONE, () -> {});
      complete = true;
      return made;
    } finally {
      if (!complete) {
        thread.submit(() -> closed(opened.get()));
        close();
      }
    }
  }

  private static <T> T kept(T made, AtomicReference<T> place) {
    place.set(made);
    return made;
  }

  private static boolean closed(AutoCloseable opened) throws Exception {
    if (opened != null) {
      opened.close();
    }
    return true;
  }

  private RuntimeException ended(Watch watch, Throwable lastWords) {
    if (watch.cancelled().getAsBoolean()) {
      return new CancellationException("cancelled while " + name + " ran");
    }
    return new TransientFailure(
        name + " did not answer within " + watch.patience().toSeconds() + " s", lastWords);
  }

  private <T> T await(Future<T> running, long time, TimeUnit unit)
      throws OrtException, InterruptedException {
    try {
      return running.get(time, unit);
    } catch (TimeoutException e) {
      return null;
    } catch (ExecutionException e) {
      throw Failures.rethrown(name, e.getCause());
    }
  }

  /** What the call said when it was told to end; null if nothing. */
  private <T> Throwable stop(Future<T> running, Ending end)
      throws OrtException, InterruptedException {
    end.end();
    try {
      running.get(END_SECONDS, TimeUnit.SECONDS);
      return null;
    } catch (TimeoutException e) {
      hung = true;
      return e;
    } catch (ExecutionException e) {
      return e.getCause();
    }
  }

  /**
   * Releases what calls use, now, or when a call that hangs ends at last: to release it under the
   * call would end the process.
   */
  public void release(Ending last) throws OrtException {
    if (hung) {
      thread.submit(() -> done(last));
    } else {
      last.end();
    }
  }

  /** Closes what is called on the thread, which then ends. Nobody waits for a call that hangs. */
  public void close(Ending last) throws OrtException {
    try {
      if (hung) {
        thread.submit(() -> done(last));
      } else {
        call(() -> done(last), Watch.NONE, () -> {});
      }
    } finally {
      close();
    }
  }

  private static boolean done(Ending last) throws OrtException {
    last.end();
    return true;
  }

  @Override
  public void close() {
    thread.shutdown();
  }

  /** A call of a session; its result is not null. */
  public interface Call<T> {
    T run() throws OrtException;
  }

  /** Tells a call to end. */
  public interface Ending {
    void end() throws OrtException;
  }
}
