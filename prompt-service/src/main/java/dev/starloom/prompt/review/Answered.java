package dev.starloom.prompt.review;

import dev.starloom.contracts.story.Takes;
import dev.starloom.prompt.api.StoryLookup;
import dev.starloom.prompt.intake.Rejected;
import dev.starloom.prompt.story.EarlyFact;
import dev.starloom.prompt.story.ReviewAnswer;
import io.smallrye.mutiny.Uni;

/** What a reviewer hears: the answer, or why not, in the contract's shape. */
final class Answered {
  private Answered() {}

  /** Fails with {@link Rejected} unless it was done or recorded. */
  static Uni<ReviewAnswer> or(Uni<ReviewAnswer> said) {
    return said.onFailure(EarlyFact.class)
        .transform(e -> StoryLookup.unknown())
        .onItem()
        .ifNull()
        .failWith(StoryLookup::unknown)
        .invoke(Answered::refuse);
  }

  private static void refuse(ReviewAnswer answer) {
    switch (answer) {
      case DONE, RECORDED -> {}
      case NOT_IN_REVIEW ->
          throw conflict("not_in_review", "id", "This video waits for no review.");
      case CLAIMED_BY_OTHER ->
          throw conflict(
              "claimed_by_other", "reviewer", "Another reviewer has this video in hand.");
      case SAME_REVIEWER ->
          throw conflict(
              "same_reviewer", "reviewer", "You have approved this video; another one must, too.");
      case NAME_NEEDED ->
          throw new Rejected(
              400, "invalid_reviewer", "reviewer", "Two must approve; say who you are.");
      case NO_SUCH_SHOT ->
          throw new Rejected(400, "invalid_shot", "shot", "This video has no shot of this number.");
      case TOO_MANY_TAKES ->
          throw conflict("too_many_takes", "shot", "A shot has at most " + Takes.MOST + " takes.");
    }
  }

  private static Rejected conflict(String code, String param, String sentence) {
    return new Rejected(409, code, param, sentence);
  }
}
