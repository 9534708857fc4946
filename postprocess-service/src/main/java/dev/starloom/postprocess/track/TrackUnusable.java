package dev.starloom.postprocess.track;

/** Music from outside that a film can't have; the message is a clause that says why. */
public final class TrackUnusable extends Exception {
  private static final long serialVersionUID = 1;

  TrackUnusable(String why) {
    super(why);
  }

  /** For the film's record. */
  public String sentence() {
    return "The music that was asked for can't be used ("
        + getMessage()
        + "); other music was composed.";
  }
}
