package dev.starloom.contracts.safety;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The frame gate's decision on one clip.
 *
 * @param frames number of frames that were looked at: all of them
 * @param checked categories that a model looked for
 * @param notChecked categories that no model could look for, or that one should have and could not
 *     answer for; a required one and the latter kind are reviewed
 * @param models ids and hashes of the models that looked
 * @param sampled categories that were looked for in a few frames only; they are not checked
 * @param audience whom the film is for, one of {@link
 *     dev.starloom.contracts.story.Audiences#KNOWN}; null in verdicts of old
 * @param release where the film goes, one of {@link dev.starloom.contracts.story.Releases#KNOWN};
 *     null in verdicts of old
 * @param policy hash of the policy that decided; null in verdicts of old
 */
public record FrameVerdict(
    @JsonProperty("verdict") Decision decision,
    List<FrameHit> hits,
    int frames,
    List<String> checked,
    List<String> notChecked,
    List<String> models,
    List<String> sampled,
    String audience,
    String release,
    String policy) {
  public FrameVerdict {
    hits = List.copyOf(hits);
    checked = List.copyOf(checked);
    notChecked = List.copyOf(notChecked);
    models = List.copyOf(models);
    sampled = sampled == null ? List.of() : List.copyOf(sampled);
  }

  /** A verdict that names no audience. */
  public FrameVerdict(
      Decision decision,
      List<FrameHit> hits,
      int frames,
      List<String> checked,
      List<String> notChecked,
      List<String> models) {
    this(decision, hits, frames, checked, notChecked, models, List.of(), null, null, null);
  }

  /** The same with other hits. */
  public FrameVerdict withHits(List<FrameHit> others) {
    return new FrameVerdict(
        decision, others, frames, checked, notChecked, models, sampled, audience, release, policy);
  }
}
