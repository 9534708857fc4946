package dev.starloom.prompt.story;

import java.util.Locale;

/**
 * Where a story is. Each state offers its legal moves only, so an illegal one does not compile.
 *
 * <pre>
 *   Live: Submitted ──► Screened ──► Rendering ──────────────► Assembling
 *                                        │                         ▲
 *                                        └──────► Reviewing ───────┘
 *
 *   any Live state ──► Finished   (a later fact implies the earlier ones)
 *   any Live state ──► Failed(code, sentence, stage)
 *   any Live state ──► Cancelled
 * </pre>
 *
 * <p>Nothing leaves an ended state. The table of all moves, with their causes, is {@code
 * docs/states.md}.
 */
public sealed interface StoryState
    permits StoryState.Live, StoryState.Finished, StoryState.Failed, StoryState.Cancelled {

  /** The same word in the table, the API and the log. */
  default String word() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** Still on its way. */
  sealed interface Live extends StoryState
      permits Submitted, Screened, Rendering, Reviewing, Assembling {
    default Finished toFinished() {
      return new Finished();
    }

    default Failed toFailed(String code, String sentence, String stage) {
      return new Failed(code, sentence, stage);
    }

    default Cancelled toCancelled() {
      return new Cancelled();
    }
  }

  /** Accepted and recorded; the text gate and the director are at work. */
  record Submitted() implements Live {
    public Screened toScreened() {
      return new Screened();
    }
  }

  /** The storyboard is written and passed the text gate. */
  record Screened() implements Live {
    public Rendering toRendering() {
      return new Rendering();
    }
  }

  /** Shots are rendered and looked at. */
  record Rendering() implements Live {
    public Reviewing toReviewing() {
      return new Reviewing();
    }

    public Assembling toAssembling() {
      return new Assembling();
    }
  }

  /** A gate is in doubt; a person decides. */
  record Reviewing() implements Live {
    public Assembling toAssembling() {
      return new Assembling();
    }
  }

  /** All shots are cleared; the film is being made. */
  record Assembling() implements Live {}

  /** The film exists. */
  record Finished() implements StoryState {}

  /** There will be no film. */
  record Failed(String code, String sentence, String stage) implements StoryState {}

  /** The user wants no film any more. */
  record Cancelled() implements StoryState {}
}
