package dev.starloom.contracts.event;

/** Stable codes of {@link DeadLetterHeaders#CODE}. */
public final class DeadLetterCodes {
  /** It is no CloudEvent, or its data is not of its type's form. */
  public static final String UNREADABLE = "unreadable";

  /** The type, or the version of it, is not known. */
  public static final String UNKNOWN_TYPE = "unknown_type";

  /** It can be read, but this topic does not carry it. */
  public static final String WRONG_TOPIC = "wrong_topic";

  public static final String TOO_LARGE = "too_large";

  /** It is about something that did not come to be known while it was tried again. */
  public static final String EARLY = "early";

  /** It can be read, but its effect can't be stored, however often it is tried. */
  public static final String UNSTORABLE = "unstorable";

  private DeadLetterCodes() {}
}
