package dev.starloom.render.wan.session;

import ai.onnxruntime.OrtEnvironment;
import java.util.concurrent.CompletableFuture;

/**
 * Starts the ONNX runtime, once for the process.
 *
 * <p>On Linux version 1.29 matches the process's command line against a regular expression that
 * recurses about 260 bytes a character. An ordinary thread's stack is full after some 4,000
 * characters, less than a long class path, and the whole process dies. So it starts on a thread
 * whose stack is large enough for any command line seen; only what is touched takes memory.
 */
public final class OnnxRuntime {
  private static final long STACK_BYTES = 256L << 20;
  private static final OrtEnvironment ENVIRONMENT = start();

  private OnnxRuntime() {}

  public static OrtEnvironment environment() {
    return ENVIRONMENT;
  }

  private static OrtEnvironment start() {
    var environment = new CompletableFuture<OrtEnvironment>();
    // completeAsync hands a failure to start on to join.
    environment.completeAsync(
        OrtEnvironment::getEnvironment,
        task -> new Thread(null, task, "onnx-start", STACK_BYTES).start());
    return environment.join();
  }
}
