package dev.starloom.platform.job;

/**
 * What a job does. Must be idempotent, and must have said its result to the world before it
 * returns: a job that returned is gone.
 */
@FunctionalInterface
public interface JobHandler<T> {
  void run(T job);
}
