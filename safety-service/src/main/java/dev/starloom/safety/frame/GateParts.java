package dev.starloom.safety.frame;

import java.util.List;

/**
 * What a frame gate is made of.
 *
 * @param classifiers see every frame; may be empty, then nothing is checked
 * @param others see a few pictures
 * @param threads how many look at frames side by side
 */
public record GateParts(
    List<? extends FrameClassifier> classifiers,
    List<? extends SampleJudge> others,
    ClipLimits limits,
    int threads) {
  public GateParts {
    classifiers = List.copyOf(classifiers);
    others = List.copyOf(others);
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread is needed, not " + threads);
    }
  }

  /** Classifiers alone, with the usual limits, on all cores. */
  public GateParts(List<? extends FrameClassifier> classifiers) {
    this(classifiers, List.of(), ClipLimits.standard(), Runtime.getRuntime().availableProcessors());
  }
}
