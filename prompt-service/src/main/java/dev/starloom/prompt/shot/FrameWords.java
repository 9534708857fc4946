package dev.starloom.prompt.shot;

import dev.starloom.contracts.safety.FrameHit;
import dev.starloom.platform.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What of a verdict on a clip tells people why. The verdict may be of another release: what it does
 * not say is empty, for this decides nothing.
 */
public record FrameWords(List<FrameHit> hits, List<String> checked, List<String> notChecked) {
  private static final FrameWords NONE = new FrameWords(null, null, null);

  public FrameWords {
    hits = hits == null ? List.of() : List.copyOf(hits);
    checked = checked == null ? List.of() : List.copyOf(checked);
    notChecked = notChecked == null ? List.of() : List.copyOf(notChecked);
  }

  public static FrameWords of(ShotRow shot) {
    return shot.verdict == null
        ? NONE
        : Json.read(shot.verdict.getBytes(StandardCharsets.UTF_8), FrameWords.class);
  }
}
