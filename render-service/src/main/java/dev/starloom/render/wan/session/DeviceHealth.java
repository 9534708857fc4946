package dev.starloom.render.wan.session;

import ai.onnxruntime.OrtException;
import dev.starloom.platform.failure.PermanentFailure;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether the devices still work. After some errors of CUDA every later call of the process fails,
 * and so may every one after memory ran out; two such failures in a row mean that only a new
 * process helps.
 */
public final class DeviceHealth {
  private static final int BROKEN = 2;
  private static final String[] CARD = {"cuda", "cudnn", "cublas"};

  private int failures;
  private String last = "";

  /** A clip was made. */
  public synchronized void worked() {
    failures = 0;
  }

  /** A clip failed; failures that are not the device's change nothing. */
  public synchronized void failed(Throwable failure) {
    if (ofDevice(failure)) {
      failures++;
      last = String.valueOf(failure.getMessage());
    }
  }

  /** Why a new process is needed, if one is. */
  public synchronized Optional<String> broken() {
    return failures < BROKEN
        ? Optional.empty()
        : Optional.of(
            "The device failed %d times in a row and needs a new process: %s"
                .formatted(failures, last));
  }

  private static boolean ofDevice(Throwable failure) {
    if (failure instanceof PermanentFailure permanent
        && permanent.code().equals(Failures.OUT_OF_MEMORY)) {
      return true;
    }
    return failure.getCause() instanceof OrtException cause && ofCard(cause);
  }

  private static boolean ofCard(OrtException cause) {
    String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    return Stream.of(CARD).anyMatch(message::contains);
  }
}
