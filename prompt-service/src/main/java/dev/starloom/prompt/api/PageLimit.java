package dev.starloom.prompt.api;

import dev.starloom.prompt.intake.Rejected;

/** How much of a list is asked for. */
public final class PageLimit {
  private static final int MOST = 100;

  private PageLimit() {}

  /** Throws {@link Rejected} for what is not a number from 1 to 100. */
  public static int of(String text) {
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= MOST) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // answered like a number out of range
    }
    throw new Rejected(
        400, "invalid_limit", "limit", "The limit must be a whole number from 1 to " + MOST + ".");
  }
}
