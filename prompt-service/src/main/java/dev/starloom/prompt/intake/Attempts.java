package dev.starloom.prompt.intake;

import dev.starloom.prompt.outbox.OutboxRow;
import dev.starloom.prompt.story.StoryRow;
import dev.starloom.prompt.story.StoryStore;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Makes one story of a call that a client sends several times without a key, and two of two calls
 * that only look alike. A repetition takes the story of an earlier attempt. The call itself makes a
 * story, unless a repetition overtook it and made one. A lock on the fingerprint puts attempts that
 * arrive together one after the other.
 */
@ApplicationScoped
class Attempts {
  /** The SDKs wait ten minutes for an answer and try three times. */
  private static final Duration MEMORY = Duration.ofMinutes(30);

  /** A call that is overtaken is still on its way to the database; that takes no minute. */
  private static final Duration OVERTAKING = Duration.ofSeconds(60);

  private final StoryStore stories;
  private final Clock clock;

  Attempts(StoryStore stories, Clock clock) {
    this.stories = stories;
    this.clock = clock;
  }

  /** The story of an earlier attempt, deleted or not, or null. */
  @WithSession
  Uni<StoryRow> earlier(Attempt attempt) {
    return stories
        .find(
            "fingerprint = ?1 and createdAt > ?2 order by createdAt desc",
            attempt.fingerprint(),
            clock.instant().minus(MEMORY))
        .firstResult();
  }

  /** Stores a new story with its first fact, or finds the one that this attempt belongs to. */
  @WithTransaction
  Uni<StoryRow> create(StoryRow fresh, OutboxRow fact, Attempt attempt) {
    fresh.fingerprint = attempt.fingerprint();
    fresh.originalSeen = !attempt.repeated();
    return stories
        .lock(attempt.fingerprint())
        .flatMap(locked -> attempt.repeated() ? earlier(attempt) : overtaking(attempt))
        .flatMap(
            there ->
                there == null
                    ? stories.create(fresh, fact, List.of())
                    : Uni.createFrom().item(there));
  }

  /** The story that a repetition of this very call made, which is this call's from now on. */
  private Uni<StoryRow> overtaking(Attempt attempt) {
    return stories
        .find(
            "fingerprint = ?1 and originalSeen = false and createdAt > ?2 order by createdAt",
            attempt.fingerprint(),
            clock.instant().minus(OVERTAKING))
        .<StoryRow>firstResult()
        .onItem()
        .ifNotNull()
        .call(row -> stories.update("originalSeen = true where id = ?1", row.id));
  }
}
