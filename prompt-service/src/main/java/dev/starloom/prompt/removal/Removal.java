package dev.starloom.prompt.removal;

import dev.starloom.prompt.story.EarlyFact;
import dev.starloom.prompt.story.Story;
import dev.starloom.prompt.story.StoryRow;
import dev.starloom.prompt.story.StoryStore;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes stories: in one transaction the work is stopped, what a user wrote is erased, and the
 * removal of the artifacts becomes due. The row stays, so that late facts find nothing to change.
 */
@ApplicationScoped
public class Removal {
  private static final Logger LOG = LoggerFactory.getLogger(Removal.class);

  private final StoryStore stories;
  private final Clock clock;

  Removal(StoryStore stories, Clock clock) {
    this.stories = stories;
    this.clock = clock;
  }

  /** Deletes a story; again changes nothing. Fails with {@link EarlyFact} if there is none. */
  @WithTransaction
  public Uni<Void> remove(String id) {
    return stories
        .change(id, Story::cancel)
        .flatMap(cancelled -> stories.readAny(id))
        .flatMap(row -> row.deletedAt == null ? erase(row) : Uni.createFrom().voidItem());
  }

  private Uni<Void> erase(StoryRow row) {
    row.erase(clock.instant());
    LOG.atInfo().addKeyValue("storyId", row.id).log("Story deleted");
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createMutationQuery("delete from ShotRow where storyId = ?1")
                    .setParameter(1, row.id)
                    .executeUpdate())
        .replaceWithVoid();
  }
}
