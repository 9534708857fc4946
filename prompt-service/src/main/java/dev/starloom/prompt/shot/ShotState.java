package dev.starloom.prompt.shot;

import java.util.Locale;

/**
 * Where a shot is. A shot's verdict implies that it was rendered, so both outcomes of the gate can
 * be reached from every open state.
 *
 * <pre>
 *   Open: Planned ──► Requested ──► Rendered
 *
 *   any Open state ──► Cleared ──► Flagged   (the gate said no after it had said yes)
 *   any Open state ──► Flagged ──► Cleared   (a reviewer approved)
 *   any Open state ──► Failed
 *   Cleared, Flagged ──► Requested           (a reviewer wants another take)
 * </pre>
 *
 * <p>The table of all moves, with their causes, is {@code docs/states.md}.
 */
public sealed interface ShotState permits ShotState.Open, ShotState.Judged, ShotState.Failed {

  /** The same word in the table and the log. */
  default String word() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** Not yet judged. */
  sealed interface Open extends ShotState permits Planned, Requested, Rendered {
    default Cleared toCleared() {
      return new Cleared();
    }

    default Flagged toFlagged() {
      return new Flagged();
    }

    default Failed toFailed() {
      return new Failed();
    }
  }

  /** In the storyboard. */
  record Planned() implements Open {
    public Requested toRequested() {
      return new Requested();
    }
  }

  /** Asked of the renderer. */
  record Requested() implements Open {
    public Rendered toRendered() {
      return new Rendered();
    }
  }

  /** The clip exists and waits for the frame gate. */
  record Rendered() implements Open {}

  /** The frame gate has said what it thinks of the clip. */
  sealed interface Judged extends ShotState permits Cleared, Flagged {
    default Requested toRequested() {
      return new Requested();
    }
  }

  /** The clip may be shown. */
  record Cleared() implements Judged {
    public Flagged toFlagged() {
      return new Flagged();
    }
  }

  /** The frame gate is in doubt or says no. */
  record Flagged() implements Judged {
    public Cleared toCleared() {
      return new Cleared();
    }
  }

  /** There will be no clip. */
  record Failed() implements ShotState {}
}
