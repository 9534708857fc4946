package dev.starloom.safety.frame;

import dev.starloom.safety.policy.AudiencePolicy;
import java.nio.file.Path;

/**
 * A clip to be judged.
 *
 * @param frames how many it was promised to have, or null
 * @param progress told how far the gate is
 */
public record ClipTask(Path clip, AudiencePolicy policy, Integer frames, Progress progress) {
  /** Told by one thread; frames are counted once for each form they are looked at in. */
  @FunctionalInterface
  public interface Progress {
    void at(int done, int total);
  }

  public ClipTask(Path clip, AudiencePolicy policy) {
    this(clip, policy, null, (done, total) -> {});
  }

  /** Another clip under the same name is not the one that was made. */
  void check(ClipFacts facts) {
    if (frames != null && facts.frames() != frames) {
      throw ClipFacts.broken(
          "The clip was made with %d frames but holds %d.".formatted(frames, facts.frames()), null);
    }
  }
}
