package dev.starloom.platform.job;

import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How jobs are leased; a part of the configuration of each service that has jobs. */
public interface LeaseConfig {
  /** Jobs that run at a time in one process: one per GPU, or one that uses all cores. */
  @WithDefault("1")
  int slots();

  /** How often a free slot looks for work that others stored. */
  @WithDefault("1s")
  Duration poll();

  /** How often a running job says that it lives; after four misses another process takes it. */
  @WithDefault("2s")
  Duration heartbeat();

  /** How often a job may kill its process or fail unexpectedly before its story fails. */
  @WithDefault("4")
  int attempts();

  /** How long a job is tried while something it needs is away before its story fails. */
  @WithDefault("30m")
  Duration patience();

  /** How long a stop waits for running jobs; what is not finished then runs again elsewhere. */
  @WithDefault("5s")
  Duration shutdown();

  /** How long a cancelled story is remembered: longer than work for it may still come. */
  @WithDefault("7d")
  Duration cancelledKept();

  default LeaseSettings settings() {
    return new LeaseSettings(slots(), poll(), heartbeat(), attempts(), patience(), shutdown());
  }
}
