package dev.starloom.safety.frame;

import java.util.List;

/** Scores frames in one or more categories. Implementations may be used by several threads. */
public interface FrameClassifier extends AutoCloseable {
  /** Id and hash, for the record: {@code id@sha256}. */
  String model();

  ImageSize inputSize();

  List<Category> categories();

  /**
   * @param frames packed RGB of {@link #inputSize}, at most {@value FrameGate#BATCH}
   * @return for each frame a score for each of {@link #categories}, 0 to 1
   */
  double[][] scores(List<byte[]> frames);

  @Override
  void close();
}
