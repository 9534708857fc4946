package dev.starloom.render.wan.session;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtException.OrtErrorCode;
import dev.starloom.platform.failure.Failure;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.failure.TransientFailure;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** What a failed network means for the clip. */
public final class Failures {
  /** Trying again would spend the same hour of a card and end the same way. */
  public static final String OUT_OF_MEMORY = "render_out_of_memory";

  /** The runtime can't work with the files of the model. */
  public static final String MODEL_UNUSABLE = "render_model_unusable";

  /** What the runtime says each time of the same file on the same device. */
  private static final Set<OrtErrorCode> UNUSABLE =
      EnumSet.of(
          OrtErrorCode.ORT_NOT_IMPLEMENTED,
          OrtErrorCode.ORT_INVALID_ARGUMENT,
          OrtErrorCode.ORT_INVALID_GRAPH,
          OrtErrorCode.ORT_INVALID_PROTOBUF,
          OrtErrorCode.ORT_NO_SUCHFILE,
          OrtErrorCode.ORT_NO_MODEL);

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
    if (Stream.of(MEMORY).anyMatch(message::contains)) {
      return outOfMemory(name, cause);
    }
    return UNUSABLE.contains(cause.getCode())
        ? unusable(name, cause)
        : new TransientFailure(name + " failed: " + cause.getMessage(), cause);
  }

  private static Failure unusable(String name, OrtException cause) {
    return new PermanentFailure(
        MODEL_UNUSABLE,
        "The "
            + name
            + " of the model in starloom.render.wan.model can't be used on its device: "
            + cause.getMessage(),
        cause);
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
