package dev.starloom.render.wan.weights;

/**
 * A model folder that cannot be used as it is. The message names the file and is fit for a user.
 */
public final class UnusableModel extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with the folder. */
  public enum Problem {
    /** A file that the model needs is not there. */
    MISSING,
    /** A file ends before the data it announces. */
    TRUNCATED,
    /** A file does not follow its format. */
    MALFORMED,
    /** A configuration describes another model, or none. */
    CONFIG,
    /** Tensors are absent, unknown, or of another shape than the configuration says. */
    TENSORS,
    /** The bytes of a file are not those its checksum was made of. */
    CHECKSUM,
    /** A LoRA does not fit the model. */
    LORA,
    /** The cache folder's disk has no room. */
    DISK_FULL,
    /** A ready-made graph has other inputs or outputs. */
    GRAPH
  }

  private final Problem problem;

  public UnusableModel(Problem problem, String message) {
    super(message);
    this.problem = problem;
  }

  public UnusableModel(Problem problem, String message, Throwable cause) {
    super(message, cause);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
