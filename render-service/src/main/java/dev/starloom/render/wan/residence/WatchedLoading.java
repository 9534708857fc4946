package dev.starloom.render.wan.residence;

import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.render.wan.session.Device;
import dev.starloom.render.wan.session.Pulse;
import dev.starloom.render.wan.session.Watch;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads parts on another thread, so that whoever waits can leave: the runtime has no way to stop a
 * load. What nobody waits for any longer is closed when it is there, and until then nothing else is
 * loaded, since two large parts may not fit.
 */
final class WatchedLoading {
  private static final Logger LOG = LoggerFactory.getLogger(WatchedLoading.class);
  private static final long LOOK_MILLIS = 100;

  private final Loading loading;
  private Future<Void> abandoned = CompletableFuture.completedFuture(null);

  WatchedLoading(Loading loading) {
    this.loading = loading;
  }

  /**
   * @throws java.util.concurrent.CancellationException soon after the watch says so
   * @throws TransientFailure if it takes longer than the patience
   */
  AutoCloseable load(Part part, Device device, Watch watch) {
    await(abandoned, part, watch);
    CompletableFuture<AutoCloseable> loaded = begin(part, device);
    boolean taken = false;
    try {
      AutoCloseable there = await(loaded, part, watch);
      taken = true;
      return there;
    } finally {
      if (!taken) {
        abandoned = loaded.handle((made, failure) -> closed(part, made));
      }
    }
  }

  private CompletableFuture<AutoCloseable> begin(Part part, Device device) {
    return CompletableFuture.supplyAsync(
        () -> loading.load(part, device),
        task -> {
          var thread = new Thread(task, "wan-loading");
          thread.setDaemon(true);
          thread.start();
        });
  }

  /** One that can't be closed either is forgotten: there is nobody left to hear of it. */
  private static Void closed(Part part, AutoCloseable made) {
    if (made != null) {
      try {
        Residence.close(part, made);
      } catch (TransientFailure e) {
        LOG.atWarn().addKeyValue("network", part).setCause(e).log("Network not closed");
      }
    }
    return null;
  }

  private static <T> T await(Future<T> future, Part part, Watch watch) {
    var pulse = new Pulse();
    try {
      while (true) {
        watch.check();
        if (pulse.quiet(watch.patience())) {
          throw new TransientFailure(
              part + " was not loaded within " + watch.patience().toSeconds() + " s", null);
        }
        if (arrives(future)) {
          return future.get();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransientFailure("interrupted while " + part + " was loaded", e);
    } catch (ExecutionException e) {
      throw cause(e);
    }
  }

  private static boolean arrives(Future<?> future) throws InterruptedException, ExecutionException {
    try {
      future.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  private static RuntimeException cause(ExecutionException failed) {
    if (failed.getCause() instanceof Error error) {
      throw error;
    }
    return failed.getCause() instanceof RuntimeException known
        ? known
        : new CompletionException(failed.getCause());
  }
}
