package dev.starloom.render.wan.weights;

/**
 * Hears how far long work on weight files is. A listener that throws stops the work; nothing half
 * written stays behind.
 */
@FunctionalInterface
public interface Progress {
  Progress NONE = (what, done, total) -> {};

  /** {@code done} of {@code total} bytes of the work named {@code what}. */
  void at(String what, long done, long total);
}
