package dev.starloom.prompt.review;

import dev.starloom.prompt.story.StoryRow;
import dev.starloom.prompt.story.StoryStore;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;

/** The stories that wait for a reviewer: escalated ones first, then by how long they wait. */
@ApplicationScoped
class ReviewQueue {
  private static final String RANK = "(case when escalatedAt is null then 1 else 0 end)";
  private static final String ORDER = " order by " + RANK + ", reviewingSince, id";

  /** Which of them. */
  enum Status {
    OPEN(" and (claimedBy is null or claimedUntil <= :now)"),
    CLAIMED(" and claimedBy is not null and claimedUntil > :now"),
    ALL("");

    private final String condition;

    Status(String condition) {
      this.condition = condition;
    }
  }

  private final StoryStore stories;

  ReviewQueue(StoryStore stories) {
    this.stories = stories;
  }

  /**
   * One page.
   *
   * @param after the row that the page follows, whether it still waits or not, or null
   * @param now by the database's clock
   */
  @WithSession
  Uni<List<StoryRow>> page(Status status, StoryRow after, Instant now, int limit) {
    String all = "from StoryRow where state = 'reviewing'" + status.condition;
    var with = new HashMap<String, Object>();
    if (status != Status.ALL) {
      with.put("now", now);
    }
    if (after == null || after.reviewingSince == null) {
      return stories.find(all + ORDER, with).range(0, limit - 1).list();
    }
    String beyond =
        " and (%1$s > :rank or %1$s = :rank and (reviewingSince > :since or reviewingSince = :since"
            + " and id > :id))";
    with.put("rank", after.escalatedAt == null ? 1 : 0);
    with.put("since", after.reviewingSince);
    with.put("id", after.id);
    return stories.find(all + beyond.formatted(RANK) + ORDER, with).range(0, limit - 1).list();
  }
}
