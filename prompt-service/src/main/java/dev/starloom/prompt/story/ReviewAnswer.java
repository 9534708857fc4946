package dev.starloom.prompt.story;

/** What became of something that a reviewer said. */
public enum ReviewAnswer {
  DONE,
  /** The first of two approvals; the film waits for the second. */
  RECORDED,
  NOT_IN_REVIEW,
  CLAIMED_BY_OTHER,
  SAME_REVIEWER,
  /** Two must be told apart. */
  NAME_NEEDED,
  NO_SUCH_SHOT,
  TOO_MANY_TAKES
}
