package dev.starloom.safety.frame;

import java.util.List;

/** Somebody who is shown a few pictures of a clip besides the classifiers, who see every frame. */
public interface SampleJudge {
  /** For the record. */
  String model();

  List<Category> categories();

  /** How many pictures of a clip it wants, at most. */
  int samples();

  /** Whether a category that only this one looked for counts as checked. */
  boolean suffices();

  /**
   * @param jpegs pictures at most 640 pixels wide, in the order of the clip
   * @return for each picture a score for each of {@link #categories}, 0 to 1, or NaN
   * @throws NotJudged if there is no answer; then its categories are not checked
   */
  double[][] scores(List<byte[]> jpegs) throws NotJudged;
}
