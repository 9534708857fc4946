package dev.starloom.postprocess.narration.endpoint;

import java.time.Duration;

/** The time between two attempts. */
public interface Waiting {
  Waiting REAL = length -> Thread.sleep(length.toMillis());

  void pause(Duration length) throws InterruptedException;
}
