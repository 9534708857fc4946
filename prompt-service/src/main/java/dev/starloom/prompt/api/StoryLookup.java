package dev.starloom.prompt.api;

import dev.starloom.prompt.intake.Rejected;
import dev.starloom.prompt.intake.StoryId;
import dev.starloom.prompt.story.StoryRow;
import dev.starloom.prompt.story.StoryStore;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Finds the story that a path names, or says that there is none. */
public final class StoryLookup {
  private StoryLookup() {}

  public static Uni<StoryRow> find(StoryStore stories, String id) {
    checkForm(id);
    return stories.read(id).onItem().ifNull().failWith(StoryLookup::unknown);
  }

  /** Waits for an answer on a thread that may wait, and no longer than a caller would. */
  public static <T> T await(Supplier<Uni<T>> answer) throws Throwable {
    return VertxContextSupport.subscribeAndAwait(() -> AnswerLimit.inTime(answer.get()));
  }

  /** Where a story is in the list, deleted or not: who pages through it must not get lost. */
  public static Uni<StoryRow> place(StoryStore stories, String id) {
    checkForm(id);
    return stories.readAny(id).onItem().ifNull().failWith(StoryLookup::unknown);
  }

  public static void checkForm(String id) {
    if (!StoryId.wellFormed(id)) {
      throw unknown();
    }
  }

  public static Rejected unknown() {
    return new Rejected(404, "video_not_found", "id", "There is no video with this id.");
  }
}
