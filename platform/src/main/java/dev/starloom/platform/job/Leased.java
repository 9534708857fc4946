package dev.starloom.platform.job;

import dev.starloom.platform.json.Json;
import dev.starloom.platform.trace.TraceParent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * A job as it lies in its row, with what happened to it so far.
 *
 * @param body the job as JSON
 * @param strikes how often it killed its process or failed unexpectedly; all that it may have if
 *     patience with it has ended
 * @param failing when the failures since began that something else was away, Unix milliseconds; 0
 *     for none
 * @param trace the trace it belongs to, as {@code traceparent}, or null
 */
record Leased(String body, int strikes, long failing, String trace) {

  static Leased fresh(Object job) {
    String body = new String(Json.write(job), StandardCharsets.UTF_8);
    return new Leased(body, 0, 0, TraceParent.current());
  }

  <T> T job(Class<T> form) {
    return Json.read(body.getBytes(StandardCharsets.UTF_8), form);
  }

  Leased struck() {
    return new Leased(body, strikes + 1, failing, trace);
  }

  Leased failed(Instant now) {
    return failing == 0 ? new Leased(body, strikes, now.toEpochMilli(), trace) : this;
  }

  /** Nothing is away any more, as far as this job knows; its strikes stay. */
  Leased calm() {
    return new Leased(body, strikes, 0, trace);
  }

  /** All strikes at once, so that rows are the same for replicas of any release. */
  Leased exhaust(int attempts) {
    return new Leased(body, attempts, failing, trace);
  }

  boolean exhausted(int attempts) {
    return strikes >= attempts;
  }

  boolean failingFor(Duration patience, Instant now) {
    return failing != 0 && now.toEpochMilli() - failing >= patience.toMillis();
  }
}
