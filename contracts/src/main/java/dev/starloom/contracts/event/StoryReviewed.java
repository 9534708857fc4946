package dev.starloom.contracts.event;

/**
 * A reviewer decided about a story that waits, or nobody did for too long. For the record: nothing
 * goes on or stops by it.
 *
 * @param decision {@link #APPROVE}, {@link #REJECT}, {@link #RERENDER}, {@link #ESCALATED} or
 *     {@link #EXPIRED}
 * @param reviewer who decided, or null: nobody, or someone who gave no name
 * @param reason in the reviewer's words, or null
 * @param shotId the shot that is made again, or null
 * @param at when, ISO 8601
 */
public record StoryReviewed(
    String storyId, String decision, String reviewer, String reason, String shotId, String at)
    implements StoryEvent {
  /** Under the rule of two persons there are two of these before the film is made. */
  public static final String APPROVE = "approve";

  public static final String REJECT = "reject";
  public static final String RERENDER = "rerender";
  public static final String ESCALATED = "escalated";
  public static final String EXPIRED = "expired";
}
