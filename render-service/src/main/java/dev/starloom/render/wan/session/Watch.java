package dev.starloom.render.wan.session;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Ends a run that nobody waits for, or that does not move.
 *
 * @param cancelled asked several times a second
 * @param patience for one call of one network
 */
public record Watch(BooleanSupplier cancelled, Duration patience) {
  /** For what nobody cancels. */
  public static final Watch NONE = new Watch(() -> false, Duration.ofDays(1));

  /**
   * @throws CancellationException if the run was cancelled
   */
  public void check() {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("the clip was cancelled");
    }
  }
}
