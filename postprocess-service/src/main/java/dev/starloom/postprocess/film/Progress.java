package dev.starloom.postprocess.film;

/** Hears how far the work is. */
@FunctionalInterface
public interface Progress {
  void report(int stepsDone, int stepsTotal);
}
