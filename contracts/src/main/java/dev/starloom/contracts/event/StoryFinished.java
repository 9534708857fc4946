package dev.starloom.contracts.event;

import dev.starloom.contracts.artifact.ArtifactRef;
import java.util.List;

/**
 * The film is made.
 *
 * @param subtitles WebVTT
 * @param subRip the same cues as SubRip
 * @param seconds length of the film
 * @param notes what was done differently than asked, one sentence each
 */
public record StoryFinished(
    String storyId,
    ArtifactRef video,
    ArtifactRef subtitles,
    ArtifactRef subRip,
    ArtifactRef thumbnail,
    double seconds,
    List<String> notes)
    implements StoryEvent {
  public StoryFinished {
    notes = notes == null ? List.of() : List.copyOf(notes);
  }
}
