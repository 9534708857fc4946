package dev.starloom.render.wan.model;

import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.render.wan.weights.Progress;
import dev.starloom.render.wan.weights.UnusableModel;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prepares a model on a thread of its own, so that the service is up meanwhile. When it is closed,
 * the work ends soon and leaves nothing half written; the next start goes on where it ended.
 */
public final class Preparation implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);
  private static final long STOP_MILLIS = 10_000;
  private static final List<Duration> WAITS =
      List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2));

  private final Function<Progress, LoadedModel> work;
  private final List<Duration> waits;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Progress log = new PreparationLog();
  private final Thread thread = new Thread(this::run, "wan-preparation");
  private volatile ModelState state = new ModelState.Preparing("begins", 0);
  private volatile boolean closing;

  private Preparation(Function<Progress, LoadedModel> work, List<Duration> waits) {
    this.work = work;
    this.waits = List.copyOf(waits);
  }

  /**
   * Begins at once.
   *
   * @param work ends with an exception of its listener; what the listener throws is not caught
   */
  public static Preparation begin(Function<Progress, LoadedModel> work) {
    return begin(work, WAITS);
  }

  /**
   * @param waits before each further try when a file can't be read or written
   */
  static Preparation begin(Function<Progress, LoadedModel> work, List<Duration> waits) {
    var preparation = new Preparation(work, waits);
    preparation.thread.setDaemon(true);
    preparation.thread.start();
    return preparation;
  }

  public ModelState state() {
    return state;
  }

  /**
   * The model, if it is ready.
   *
   * @throws TransientFailure if it is not
   */
  public LoadedModel model() {
    ModelState now = state;
    if (now instanceof ModelState.Ready ready) {
      return ready.model();
    }
    throw new TransientFailure(now.sentence(), null);
  }

  /** Waits until the model is ready or can't be used. */
  public Preparation await() throws InterruptedException {
    thread.join();
    return this;
  }

  private void run() {
    long begin = System.nanoTime();
    try {
      LoadedModel model = tried();
      state = new ModelState.Ready(model);
      LOG.atInfo()
          .addKeyValue("millis", (System.nanoTime() - begin) / 1_000_000)
          .log("Model prepared");
    } catch (CancellationException e) {
      LOG.info("The preparation of the model was stopped; the next start goes on");
    } catch (UnusableModel | UncheckedIOException | IllegalStateException e) {
      unusable(e);
    } catch (RuntimeException | Error e) { // nobody else hears of it, and jobs would wait for ever
      LOG.error("The preparation of the model failed unexpectedly", e);
      unusable(e);
    }
  }

  /** A volume may hiccup: what can't be read now may be read soon. */
  private LoadedModel tried() {
    for (Duration wait : waits) {
      try {
        return work.apply(this::heard);
      } catch (UncheckedIOException e) {
        LOG.atWarn().addKeyValue("cause", e.getMessage()).log("The model is prepared again soon");
        rest(wait);
      }
    }
    return work.apply(this::heard);
  }

  private void rest(Duration wait) {
    try {
      if (stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new CancellationException("the service stops");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted between two tries");
    }
  }

  private void unusable(Throwable cause) {
    state = new ModelState.Unusable(String.valueOf(cause.getMessage()));
    LOG.atWarn().addKeyValue("cause", cause.getMessage()).log("The model can't be used");
  }

  private void heard(String what, long done, long total) {
    if (closing) {
      throw new CancellationException("the service stops");
    }
    state = new ModelState.Preparing(what, Progress.percent(done, total));
    log.at(what, done, total);
  }

  /** Stops the work, and closes the model if it is ready. */
  @Override
  public void close() {
    closing = true;
    stopped.countDown();
    try {
      thread.join(STOP_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (state instanceof ModelState.Ready ready) {
      ready.model().pipeline().close();
    }
  }
}
