package dev.starloom.render.wan.model;

import dev.starloom.render.wan.weights.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says every few seconds how far the preparation of a model is. */
final class PreparationLog implements Progress {
  private static final Logger LOG = LoggerFactory.getLogger(PreparationLog.class);
  private static final long PAUSE_NANOS = 5_000_000_000L;

  private long next = System.nanoTime() + PAUSE_NANOS;

  @Override
  public void at(String what, long done, long total) {
    if (System.nanoTime() - next >= 0) {
      next = System.nanoTime() + PAUSE_NANOS;
      LOG.atInfo()
          .addKeyValue("what", what)
          .addKeyValue("percent", Progress.percent(done, total))
          .addKeyValue("done", done)
          .addKeyValue("total", total)
          .log("The model is prepared");
    }
  }
}
