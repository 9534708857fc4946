package dev.starloom.prompt.audit;

import dev.starloom.contracts.audit.AuditKinds;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.contracts.event.StoryFinished;
import dev.starloom.contracts.event.StoryReviewed;
import dev.starloom.prompt.story.Move;
import dev.starloom.prompt.story.Story;
import dev.starloom.prompt.story.StoryRow;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is remembered of a person's decision and of a story's end. */
final class Decided {
  /** Who did not give a name. */
  private static final String REVIEWER = "reviewer";

  private static final String USER = "user";
  private static final String OURSELVES = "prompt-service";

  /** What happens because nobody decides. */
  private static final Set<String> NOBODYS = Set.of(StoryReviewed.ESCALATED, StoryReviewed.EXPIRED);

  private Decided() {}

  static List<Finding> by(Story story, StoryRow row) {
    return Stream.concat(
            story.said().stream().flatMap(said -> decision(said, row)),
            story.moves().stream().flatMap(move -> end(move, row)))
        .toList();
  }

  /** A reviewer has taken a story in hand. */
  static Finding claim(StoryRow row) {
    return new Finding(AuditKinds.DECISION, row.claimedBy, Terms.of(row).with("decision", "claim"));
  }

  private static Stream<Finding> decision(StoryEvent said, StoryRow row) {
    if (!(said instanceof StoryReviewed reviewed)) {
      return Stream.empty();
    }
    Document document =
        Terms.of(row)
            .with("decision", reviewed.decision())
            .with("reason", reviewed.reason())
            .with("shotId", reviewed.shotId());
    return Stream.of(new Finding(AuditKinds.DECISION, who(reviewed), document));
  }

  private static String who(StoryReviewed reviewed) {
    if (NOBODYS.contains(reviewed.decision())) {
      return OURSELVES;
    }
    return reviewed.reviewer() == null ? REVIEWER : reviewed.reviewer();
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
