package dev.starloom.prompt.story;

import dev.starloom.contracts.artifact.ArtifactRef;
import java.util.List;

/**
 * What a screened storyboard says, read from its documents before the transaction begins.
 *
 * @param storyboard the document's JSON
 * @param frames of each shot, in order; tells how far the rendering is
 */
public record Plan(
    ArtifactRef storyboardRef,
    String storyboard,
    List<Integer> frames,
    String promptVerdict,
    String storyboardVerdict) {
  public Plan {
    frames = List.copyOf(frames);
    if (frames.isEmpty()) {
      // Its story would wait for ever: no last shot would close it.
      throw new IllegalArgumentException("a plan without shots");
    }
  }
}
