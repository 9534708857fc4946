package dev.starloom.contracts.audit;

/** What an {@link AuditEntry} can be about. */
public final class AuditKinds {
  /** The text gate's decision on a prompt or a storyboard. */
  public static final String TEXT_VERDICT = "text_verdict";

  /** The frame gate's decision on the clip of a shot. */
  public static final String FRAME_VERDICT = "frame_verdict";

  /** What a person decided about a story. */
  public static final String DECISION = "decision";

  /** How a story ended. */
  public static final String OUTCOME = "outcome";

  private AuditKinds() {}
}
