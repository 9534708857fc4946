package dev.starloom.contracts.event;

/** Stable codes of {@link StoryFailed} and {@link ShotFailed}. */
public final class FailureCodes {
  public static final String SAFETY_BLOCKED = "safety_blocked";
  public static final String NOT_SCREENED = "not_screened";

  /** A gate was in doubt, and the story wants no reviewer. */
  public static final String SAFETY_DOUBT = "safety_doubt";

  public static final String REVIEW_REJECTED = "review_rejected";

  /** No reviewer came. */
  public static final String REVIEW_EXPIRED = "review_expired";

  public static final String ENRICH_FAILED = "enrich_failed";
  public static final String RENDER_FAILED = "render_failed";
  public static final String POSTPROCESS_FAILED = "postprocess_failed";

  /** The finished film did not pass its check, twice. */
  public static final String QUALITY_FAILED = "quality_failed";

  public static final String INTERNAL_ERROR = "internal_error";
  public static final String ARTIFACT_BROKEN = "artifact_broken";

  private FailureCodes() {}
}
