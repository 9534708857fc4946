package dev.starloom.postprocess.subtitles;

/**
 * From when on a part of a cue is being said.
 *
 * @param seconds from the film's beginning
 * @param line index of the line in the cue
 * @param from UTF-16 offset in the line
 * @param to offset after the part; equal to {@code from} where nothing is said
 */
public record Mark(double seconds, int line, int from, int to) {
  /** The speech pauses. */
  public static Mark silence(double seconds) {
    return new Mark(seconds, 0, 0, 0);
  }

  boolean isSilence() {
    return from == to;
  }
}
