package dev.starloom.prompt.audit;

import dev.starloom.contracts.event.ShotScreened;
import dev.starloom.contracts.event.StoryFinished;
import dev.starloom.contracts.event.StorySubmitted;
import dev.starloom.contracts.safety.Decision;
import dev.starloom.prompt.intake.StoryId;
import dev.starloom.prompt.outbox.OutboxRow;
import dev.starloom.prompt.story.Story;
import dev.starloom.prompt.story.StoryRow;
import dev.starloom.prompt.story.StoryStore;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A story whose artifacts do not exist: quick to tell, for tests that need many. */
final class BareStory implements Runnable {
  /** What five changes leave in the audit. */
  static final String[] FOUND = {
    "text_verdict", "text_verdict", "frame_verdict", "frame_verdict", "frame_verdict", "outcome"
  };

  final String id = StoryId.random();
  private final StoryStore stories;

  BareStory(StoryStore stories) {
    this.stories = stories;
  }

  /** Changes it five times, from its screening to its film. */
  @Override
  public void run() {
    var fact = OutboxRow.of(new StorySubmitted(id, Told.ref("r")), Instant.EPOCH);
    await(() -> Panache.withTransaction(() -> stories.create(row(), fact, List.of())));
    change(story -> story.onNarrated(Told.plan(Told.PASSED, Told.PASSED, 3), null));
    for (int i = 0; i < 3; i++) {
      judge(id + "-" + i);
    }
    var film =
        new StoryFinished(
            id, Told.ref("f"), Told.ref("t"), Told.ref("t"), Told.ref("i"), 8, List.of());
    change(story -> story.onFinished(film));
  }

  private void judge(String shotId) {
    var fact =
        new ShotScreened(id, shotId, Told.ref(shotId), Decision.PASS, "nudity", Told.ref("v"));
    change(story -> story.onShotScreened(fact, Told.SEEN));
  }

  private void change(Consumer<Story> fact) {
    await(
        () ->
            stories.change(
                id,
                story -> {
                  fact.accept(story);
                  return true;
                }));
  }

  private StoryRow row() {
    var row = new StoryRow();
    row.id = id;
    row.state = "submitted";
    row.step = "submitted";
    row.createdAt = Instant.EPOCH;
    row.request = "{\"prompt\":\"p\"}";
    row.requestSha256 = "s";
    row.requestRef = Told.ref("r");
    return row;
  }

  private static <T> void await(Supplier<Uni<T>> work) {
    try {
      VertxContextSupport.subscribeAndAwait(work);
    } catch (Throwable e) { // declared by the support; nothing here is expected to fail
      throw new AssertionError(e);
    }
  }
}
