package dev.starloom.platform.job;

import java.time.Duration;

/**
 * How jobs are leased.
 *
 * @param slots jobs that run at a time in this process
 * @param poll how often a free slot looks for work
 * @param heartbeat how often a running job says that it lives; one that misses four is run again
 * @param attempts how often a job may kill its process or fail unexpectedly
 * @param patience how long a job is tried while something it needs is away
 * @param shutdown how long a stop waits for running jobs
 */
public record LeaseSettings(
    int slots,
    Duration poll,
    Duration heartbeat,
    int attempts,
    Duration patience,
    Duration shutdown) {
  public LeaseSettings {
    if (slots < 1 || attempts < 1) {
      throw new IllegalArgumentException("slots and attempts must be at least 1");
    }
  }
}
