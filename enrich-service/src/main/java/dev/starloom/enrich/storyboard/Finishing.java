package dev.starloom.enrich.storyboard;

import dev.starloom.contracts.story.Finish;
import dev.starloom.contracts.story.StoryRequest;

/** What a request leaves open of a film's finish and only the request can decide. */
final class Finishing {
  private Finishing() {}

  /** An end card makes a film longer, so one of a wished length has it only on demand. */
  static Finish of(StoryRequest request) {
    Finish asked = request.finish() == null ? Finish.ANY : request.finish();
    boolean cards = asked.cards() == null ? request.seconds() == null : asked.cards();
    return new Finish(
        cards,
        asked.logo(),
        asked.upscale(),
        asked.motion(),
        asked.burned(),
        asked.karaoke(),
        asked.second(),
        asked.overlay(),
        asked.track(),
        asked.stems());
  }
}
