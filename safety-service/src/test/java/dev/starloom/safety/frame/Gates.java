package dev.starloom.safety.frame;

import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.safety.FrameVerdict;
import java.nio.file.Path;
import java.util.List;

/** Gates for tests of other packages. */
public final class Gates {
  private Gates() {}

  /**
   * Of a gate whose own classifier looks for nudity only, under a policy that requires gore too.
   */
  public static FrameVerdict verdictRequiringGore(SampleJudge judge, Path clip) {
    var classifiers = List.of(FakeClassifier.scoring("nudity"));
    var parts = new GateParts(classifiers, List.of(judge), ClipLimits.standard(), 1);
    var policy = Audience.requiring(List.of("nudity", "gore"), Decision.REVIEW);
    try (var gate = new FrameGate(parts, Clips.FFMPEG)) {
      return gate.judge(new ClipTask(clip, policy)).verdict();
    }
  }
}
