package dev.starloom.safety.frame;

import java.util.List;

/** Scores frames in one or more categories. Implementations may be used by several threads. */
public interface FrameClassifier extends AutoCloseable {
  /** Layers of more frames than two do not fit the caches of a core: 8 take a tenth longer. */
  int BATCH = 2;

  /** Id and hash, for the record: {@code id@sha256}. */
  String model();

  /** What the frames have to be like. */
  FrameForm form();

  List<Category> categories();

  /**
   * @param frames packed RGB of {@link #form}, at most {@value #BATCH}
   * @return for each frame a score for each of {@link #categories}, 0 to 1, or NaN where the
   *     classifier gave none
   */
  double[][] scores(List<byte[]> frames);

  @Override
  void close();
}
