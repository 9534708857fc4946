package dev.starloom.prompt.api;

import dev.starloom.prompt.intake.Rejected;
import dev.starloom.prompt.intake.StoryId;
import dev.starloom.prompt.story.StoryRow;
import dev.starloom.prompt.story.StoryStore;
import io.smallrye.mutiny.Uni;

/** Finds the story that a path names, or says that there is none. */
final class StoryLookup {
  private StoryLookup() {}

  static Uni<StoryRow> find(StoryStore stories, String id) {
    if (!StoryId.wellFormed(id)) {
      throw unknown();
    }
    return stories.read(id).onItem().ifNull().failWith(StoryLookup::unknown);
  }

  private static Rejected unknown() {
    return new Rejected(404, "video_not_found", "id", "There is no video with this id.");
  }
}
