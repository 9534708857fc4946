package dev.starloom.prompt.story;

import java.util.Locale;

/**
 * Where a story is. Each state offers its legal moves only, so an illegal one does not compile.
 *
 * <pre>
 *   Live: Submitted ──► Screened ──► Rendering ──────────────► Assembling ──► Finished
 *                                       ▲ │                        ▲
 *                                       └─┴─────► Reviewing ───────┘
 *
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

  /** The storyboard is written and passed the text gate; its lines are being spoken. */
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

  /** A person decides: a gate is in doubt, or the story asks for it. */
  record Reviewing() implements Live {
    /** Another take of a shot is wanted. */
    public Rendering toRendering() {
      return new Rendering();
    }

    public Assembling toAssembling() {
      return new Assembling();
    }
  }

  /** All shots are cleared; the film is being made. */
  record Assembling() implements Live {
    /** From here only: no film is true that was not asked for. */
    public Finished toFinished() {
      return new Finished();
    }
  }

  /** The film exists. */
  record Finished() implements StoryState {}

  /** There will be no film. */
  record Failed(String code, String sentence, String stage) implements StoryState {}

  /** The user wants no film any more. */
  record Cancelled() implements StoryState {}
}
