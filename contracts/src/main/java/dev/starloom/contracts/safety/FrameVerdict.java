package dev.starloom.contracts.safety;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The frame gate's decision on one clip.
 *
 * @param frames number of frames that were looked at: all of them
 * @param checked categories that a model looked for
 * @param notChecked categories that no model could look for; a required one among them is reviewed
 * @param models ids and hashes of the models that looked
 */
public record FrameVerdict(
    @JsonProperty("verdict") Decision decision,
    List<FrameHit> hits,
    int frames,
    List<String> checked,
    List<String> notChecked,
    List<String> models) {
  public FrameVerdict {
    hits = List.copyOf(hits);
    checked = List.copyOf(checked);
    notChecked = List.copyOf(notChecked);
    models = List.copyOf(models);
  }
}
