package dev.starloom.prompt.review;

import dev.starloom.prompt.story.Story;
import dev.starloom.prompt.story.StoryStore;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.BiFunction;

/** One thing that is said about a story that waits is one transaction. */
@ApplicationScoped
class ReviewDesk {
  private final StoryStore stories;
  private final DatabaseTime time;

  ReviewDesk(StoryStore stories, DatabaseTime time) {
    this.stories = stories;
    this.time = time;
  }

  /** Null if the story was deleted; fails with an early fact if there is none. */
  @WithTransaction
  <R> Uni<R> say(String id, BiFunction<Story, Instant, R> decide) {
    return time.now().flatMap(now -> stories.change(id, (Story story) -> decide.apply(story, now)));
  }
}
