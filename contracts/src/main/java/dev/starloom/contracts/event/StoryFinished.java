package dev.starloom.contracts.event;

import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.artifact.Deliverable;
import java.util.List;

/**
 * The film is made.
 *
 * @param subtitles WebVTT
 * @param subRip the same cues as SubRip
 * @param seconds length of the film
 * @param notes what was done differently than asked, one sentence each
 * @param deliverables further files, such as streams and the receipt: all of them in the film's
 *     manifest only, as the event is small
 */
public record StoryFinished(
    String storyId,
    ArtifactRef video,
    ArtifactRef subtitles,
    ArtifactRef subRip,
    ArtifactRef thumbnail,
    double seconds,
    List<String> notes,
    List<Deliverable> deliverables)
    implements StoryEvent {
  /** Where players begin. */
  public static final String STREAM = "film.m3u8";

  public StoryFinished {
    notes = notes == null ? List.of() : List.copyOf(notes);
    deliverables = deliverables == null ? List.of() : List.copyOf(deliverables);
  }

  /** What is said of the film: of its further files the stream alone. */
  public StoryFinished said() {
    List<Deliverable> stream = deliverables.stream().filter(f -> f.name().equals(STREAM)).toList();
    return new StoryFinished(storyId, video, subtitles, subRip, thumbnail, seconds, notes, stream);
  }

  /** A film with nothing beside it. */
  public StoryFinished(
      String storyId,
      ArtifactRef video,
      ArtifactRef subtitles,
      ArtifactRef subRip,
      ArtifactRef thumbnail,
      double seconds,
      List<String> notes) {
    this(storyId, video, subtitles, subRip, thumbnail, seconds, notes, null);
  }
}
