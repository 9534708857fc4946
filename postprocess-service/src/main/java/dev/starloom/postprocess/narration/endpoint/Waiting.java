package dev.starloom.postprocess.narration.endpoint;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The time between two attempts. */
public interface Waiting {
  Waiting REAL = length -> TimeUnit.MILLISECONDS.sleep(length.toMillis());

  void pause(Duration length) throws InterruptedException;
}
