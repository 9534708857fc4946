package dev.starloom.render.wan.session;

import ai.onnxruntime.OrtException;
import dev.starloom.platform.failure.Failure;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.failure.TransientFailure;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** What a failed network means for the clip. */
public final class Failures {
  /** Trying again would spend the same hour of a card and end the same way. */
  public static final String OUT_OF_MEMORY = "render_out_of_memory";

  private static final String[] MEMORY = {
    "failed to allocate",
    "out of memory",
    "bad_alloc",
    "cudaerrormemoryallocation",
    "available memory"
  };

  private Failures() {}

  /**
   * @param name of the network
   */
  public static Failure of(String name, OrtException cause) {
    String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    return Stream.of(MEMORY).anyMatch(message::contains)
        ? outOfMemory(name, cause)
        : new TransientFailure(name + " failed: " + cause.getMessage(), cause);
  }

  static Failure outOfMemory(String name, Throwable cause) {
    return new PermanentFailure(
        OUT_OF_MEMORY,
        "There was not enough memory for the clip while "
            + name
            + " worked. Ask for a smaller or shorter film, or give starloom.render.wan.memory the"
            + " memory that is really there.",
        cause);
  }

  /**
   * Throws the cause of a failed call as what it is, unless it is the runtime's own: returns it.
   */
  static OrtException rethrown(String name, Throwable cause) {
    if (cause instanceof OrtException own) {
      return own;
    }
    if (cause instanceof OutOfMemoryError) {
      throw outOfMemory(name, cause);
    }
    if (cause instanceof RuntimeException known) {
      throw known;
    }
    throw new CompletionException(cause);
  }
}
