package dev.starloom.enrich.narration;

/**
 * A part into which a story divides itself.
 *
 * @param opening how it begins
 */
public record Act(Span span, Opening opening) {
  /** How a part follows the one before it. */
  public enum Opening {
    /** It only goes on. */
    FLOW,
    /** The next step of what is counted, or something sudden. */
    STEP,
    /** Another act, or another time. */
    ACT
  }
}
