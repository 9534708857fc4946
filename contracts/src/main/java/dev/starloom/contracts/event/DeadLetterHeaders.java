package dev.starloom.contracts.event;

/**
 * What a record in {@link Topics#DEAD_LETTER} says about the record that was put aside. Its key is
 * {@code stage/topic/partition/offset}: who put aside what. So putting it aside twice is one
 * letter, two readers of a topic write two, and a tombstone drops one. Its value is the original's;
 * the original's own headers are kept beside these.
 */
public final class DeadLetterHeaders {
  /** All names below begin so. */
  public static final String PREFIX = "dead-letter-";

  /** Why, as a sentence. */
  public static final String REASON = "dead-letter-reason";

  /** Why, for programs: one of {@link DeadLetterCodes}. */
  public static final String CODE = "dead-letter-code";

  /** The service that put it aside, named by its module. */
  public static final String STAGE = "dead-letter-stage";

  public static final String TOPIC = "dead-letter-topic";
  public static final String PARTITION = "dead-letter-partition";
  public static final String OFFSET = "dead-letter-offset";

  /** The original's time, ISO 8601. */
  public static final String TIME = "dead-letter-time";

  /** The original's key, byte by byte; there is no such header if it had none. */
  public static final String KEY = "dead-letter-key";

  /**
   * {@link #ABSENT} or {@link #OMITTED}; there is no such header if the value is the original's.
   */
  public static final String BODY = "dead-letter-body";

  /** Value of {@link #BODY}: the original had no value. */
  public static final String ABSENT = "absent";

  /** Value of {@link #BODY}: the broker took no letter that long; the original has the rest. */
  public static final String OMITTED = "omitted";

  /** How often it was sent back to its topic; the only one that the sent record keeps. */
  public static final String REPLAYS = "dead-letter-replays";

  private DeadLetterHeaders() {}
}
