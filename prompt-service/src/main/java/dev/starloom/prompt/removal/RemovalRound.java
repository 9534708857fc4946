package dev.starloom.prompt.removal;

import dev.starloom.prompt.removal.DueRemovals.Due;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes the artifacts of the stories that are due, one story after the other. A story whose
 * artifacts can't be removed, or not in time, has its next turn later, so that it stands in no
 * other's way. The round fails if the table does not answer.
 */
final class RemovalRound {
  private static final Logger LOG = LoggerFactory.getLogger(RemovalRound.class);
  static final int BATCH = 50;

  private final DueRemovals removals;
  private final RemovalConfig config;
  private final Clock clock;
  private final Duration limit;

  /**
   * @param limit how long to wait for each answer; a connection whose other end is gone gives none
   */
  RemovalRound(DueRemovals removals, RemovalConfig config, Clock clock, Duration limit) {
    this.removals = removals;
    this.config = config;
    this.clock = clock;
    this.limit = limit;
  }

  /** Completes with whether there may be more to remove at once. */
  Uni<Boolean> run() {
    return inTime(removals.due(clock.instant(), BATCH))
        .flatMap(this::removeAll)
        // If none could be removed, more of the same would only fail too.
        .map(removed -> removed.size() == BATCH && removed.contains(true));
  }

  private Uni<List<Boolean>> removeAll(List<Due> stories) {
    return Multi.createFrom()
        .iterable(stories)
        .onItem()
        .transformToUniAndConcatenate(this::remove)
        .collect()
        .asList();
  }

  /** Whether the artifacts of this story are removed. */
  private Uni<Boolean> remove(Due story) {
    Instant started = clock.instant();
    return inTime(removals.removeArtifacts(story.id()))
        .replaceWith(true)
        .onFailure()
        .invoke(e -> stays(story, e))
        .onFailure()
        .recoverWithItem(false)
        .call(
            removed ->
                inTime(
                    removals.setNext(story.id(), removed ? next(story, started) : later(started))));
  }

  private Instant next(Due story, Instant started) {
    Instant last = story.deletedAt().plus(config.grace());
    return started.isBefore(last) ? last : null;
  }

  private Instant later(Instant started) {
    return started.plus(config.poll());
  }

  private static void stays(Due story, Throwable cause) {
    LOG.atWarn()
        .addKeyValue("storyId", story.id())
        .addKeyValue("cause", cause.toString())
        .log("Artifacts of a deleted story stay for now");
  }

  private <T> Uni<T> inTime(Uni<T> answer) {
    return answer.ifNoItem().after(limit).fail();
  }
}
