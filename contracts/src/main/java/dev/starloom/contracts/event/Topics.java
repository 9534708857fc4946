package dev.starloom.contracts.event;

/** Kafka topic names. Every event type has the topic of its own name. */
public final class Topics {
  /** A producer outside asks for a film; the body is that of the REST call. */
  public static final String STORY_REQUESTED = "story.requested";

  /** The answer to a request from outside: it became a story. */
  public static final String STORY_ACCEPTED = "story.accepted";

  /** The answer to a request from outside: why it can't become a story. */
  public static final String STORY_REJECTED = "story.rejected";

  public static final String STORY_SUBMITTED = "story.submitted";
  public static final String STORY_ADMITTED = "story.admitted";
  public static final String STORY_STORYBOARDED = "story.storyboarded";
  public static final String STORY_SCREENED = "story.screened";
  public static final String STORY_NARRATED = "story.narrated";
  public static final String STORY_APPROVED = "story.approved";
  public static final String STORY_REVIEWED = "story.reviewed";
  public static final String STORY_FINISHED = "story.finished";
  public static final String STORY_FAILED = "story.failed";
  public static final String STORY_PROGRESS = "story.progress";
  public static final String STORY_CONTROL = "story.control";
  public static final String SHOT_REQUESTED = "shot.requested";
  public static final String SHOT_RENDERED = "shot.rendered";
  public static final String SHOT_SCREENED = "shot.screened";
  public static final String SHOT_FAILED = "shot.failed";
  public static final String SHOT_PROGRESS = "shot.progress";

  /** Records that no consumer could read, with the reason in their headers. */
  public static final String DEAD_LETTER = "starloom.dead-letter";

  private Topics() {}
}
