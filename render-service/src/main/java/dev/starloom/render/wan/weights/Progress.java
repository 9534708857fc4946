package dev.starloom.render.wan.weights;

/**
 * Hears how far long work on weight files is, several times a second. A listener that throws stops
 * the work; nothing half written stays behind.
 */
@FunctionalInterface
public interface Progress {
  Progress NONE = (what, done, total) -> {};

  /** {@code done} of {@code total} bytes of the work named {@code what}. */
  void at(String what, long done, long total);

  /** 0 to 100; work of no bytes has not begun. */
  static int percent(long done, long total) {
    return total <= 0 ? 0 : (int) (100.0 * done / total);
  }
}
