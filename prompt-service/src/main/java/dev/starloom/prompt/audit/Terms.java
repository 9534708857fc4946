package dev.starloom.prompt.audit;

import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.prompt.story.StoryRow;

/** Under which terms the gates judge a story. */
final class Terms {
  private Terms() {}

  /** A new document that names them; what the request does not say is left out. */
  static Document of(StoryRow row) {
    StoryRequest request = row.request();
    return new Document()
        .with("audience", request.audience())
        .with("release", request.release())
        .with("review", request.review());
  }
}
