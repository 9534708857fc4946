package dev.starloom.postprocess.narration;

/** Silence around a spoken line, in seconds. */
public final class Pauses {
  /** A narrator takes a breath after the picture has come. */
  public static final double LEAD = 0.3;

  /** Between a line and the earliest begin of the next. */
  public static final double REST = 0.15;

  /** After the last line. */
  public static final double LAST_REST = 0.35;

  private Pauses() {}
}
