package dev.starloom.prompt.audit;

import dev.starloom.prompt.story.StoryRow;

/** Under which terms the gates judge a story. */
final class Terms {
  private Terms() {}

  /** A new document that names them. */
  static Document of(StoryRow row) {
    return new Document()
        .with("audience", row.audience)
        .with("release", row.release)
        .with("review", row.review);
  }
}
