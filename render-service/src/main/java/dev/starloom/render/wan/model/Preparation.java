package dev.starloom.render.wan.model;

import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.render.wan.weights.Progress;
import dev.starloom.render.wan.weights.UnusableModel;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
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

  private final Function<Progress, LoadedModel> work;
  private final Progress log = new PreparationLog();
  private final Thread thread = new Thread(this::run, "wan-preparation");
  private volatile ModelState state = new ModelState.Preparing("begins", 0);
  private volatile boolean closing;

  private Preparation(Function<Progress, LoadedModel> work) {
    this.work = work;
  }

  /**
   * Begins at once.
   *
   * @param work ends with an exception of its listener; what the listener throws is not caught
   */
  public static Preparation begin(Function<Progress, LoadedModel> work) {
    var preparation = new Preparation(work);
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
      LoadedModel model = work.apply(this::heard);
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
