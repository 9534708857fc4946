package dev.starloom.prompt.audit;

import dev.starloom.contracts.audit.AuditKinds;
import dev.starloom.contracts.event.FailureCodes;
import dev.starloom.contracts.event.StoryFinished;
import dev.starloom.prompt.story.Move;
import dev.starloom.prompt.story.Story;
import dev.starloom.prompt.story.StoryRow;
import java.util.List;
import java.util.stream.Stream;

/** What is remembered of a person's decision and of a story's end. */
final class Decided {
  /** Who did not give a name. */
  private static final String REVIEWER = "reviewer";

  private static final String USER = "user";

  private Decided() {}

  static List<Finding> by(Story story, StoryRow row) {
    return Stream.concat(
            story.moves().stream().flatMap(move -> decision(move, row)),
            story.moves().stream().flatMap(move -> end(move, row)))
        .toList();
  }

  private static Stream<Finding> decision(Move move, StoryRow row) {
    if (move.shotId() != null || !move.from().equals("reviewing")) {
      return Stream.empty();
    }
    Document document = Terms.of(row);
    if (move.to().equals("assembling")) {
      document.with("decision", "approve");
    } else if (FailureCodes.REVIEW_REJECTED.equals(row.failureCode)) {
      document.with("decision", "reject").with("reason", row.failureSentence);
    } else {
      return Stream.empty();
    }
    return Stream.of(new Finding(AuditKinds.DECISION, REVIEWER, document));
  }

  /** A failure's sentence may quote what a user wrote, so its code has to do. */
  private static Stream<Finding> end(Move move, StoryRow row) {
    if (move.shotId() != null) {
      return Stream.empty();
    }
    return switch (move.to()) {
      case "finished" -> Stream.of(outcome("postprocess-service", finished(row)));
      case "failed" ->
          Stream.of(outcome(row.failureStage, ended("failed").with("code", row.failureCode)));
      case "cancelled" -> Stream.of(outcome(USER, ended("cancelled").with("code", "cancelled")));
      default -> Stream.empty();
    };
  }

  private static Document finished(StoryRow row) {
    StoryFinished film = row.film();
    return ended("finished").with("film", film.video().sha256());
  }

  private static Document ended(String how) {
    return new Document().with("outcome", how);
  }

  private static Finding outcome(String who, Document document) {
    return new Finding(AuditKinds.OUTCOME, who, document);
  }
}
