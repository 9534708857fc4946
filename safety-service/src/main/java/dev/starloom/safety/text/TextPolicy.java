package dev.starloom.safety.text;

import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.story.Audiences;

/** What the severity of a hit means for those who will see the film. */
public enum TextPolicy {
  CHILDREN(Audiences.CHILDREN, 2, 4, 2),
  GENERAL(Audiences.GENERAL, 2, 4, 6),
  INTERNAL(Audiences.INTERNAL, 4, 6, 6);

  private final String audience;
  private final int reviewFrom;
  private final int blockFrom;
  private final int talesTo;

  TextPolicy(String audience, int reviewFrom, int blockFrom, int talesTo) {
    this.audience = audience;
    this.reviewFrom = reviewFrom;
    this.blockFrom = blockFrom;
    this.talesTo = talesTo;
  }

  /**
   * @param audience one of {@link Audiences#KNOWN}, or null: general. An audience that is not known
   *     is taken for children, who are the strictest.
   */
  public static TextPolicy of(String audience) {
    if (audience == null) {
      return GENERAL;
    }
    return switch (audience) {
      case Audiences.GENERAL -> GENERAL;
      case Audiences.INTERNAL -> INTERNAL;
      default -> CHILDREN;
    };
  }

  String audience() {
    return audience;
  }

  Decision decision(int severity) {
    if (severity >= blockFrom) {
      return Decision.BLOCK;
    }
    return severity >= reviewFrom ? Decision.REVIEW : Decision.PASS;
  }

  /** The severity of a deed that is told of somebody of myth: graver ones stay in doubt. */
  int ofTale(int severity) {
    return severity <= talesTo ? 0 : Placement.DOUBTFUL;
  }
}
