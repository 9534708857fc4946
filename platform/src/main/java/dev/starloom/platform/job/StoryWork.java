package dev.starloom.platform.job;

import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.platform.failure.PermanentFailure;
import java.util.function.BooleanSupplier;

/** What a service's jobs do, and what it says when one can't be done. */
public interface StoryWork<T extends StoryJob> {
  /**
   * Does the job. Must be idempotent, and must have said its result to the world before it returns:
   * a job that returned is gone.
   *
   * <p>{@link NotHere} gives the job to replicas that have what it needs.
   *
   * @param stop true once the story is not wanted any more; then the work throws {@link
   *     java.util.concurrent.CancellationException} soon
   */
  void run(T job, BooleanSupplier stop);

  /** The code of a job that was given up after too many tries. */
  String exhaustedCode();

  /** What the world is told about a job that will not be done. */
  StoryEvent failed(T job, PermanentFailure failure);
}
