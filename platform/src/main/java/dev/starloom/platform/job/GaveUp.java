package dev.starloom.platform.job;

import dev.starloom.platform.failure.PermanentFailure;

/** Tells the world that a job will not be done. May throw a transient failure to be asked again. */
@FunctionalInterface
public interface GaveUp<T> {
  void report(T job, PermanentFailure failure);
}
