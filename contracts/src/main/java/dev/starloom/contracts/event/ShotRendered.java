package dev.starloom.contracts.event;

import dev.starloom.contracts.artifact.ArtifactRef;
import java.util.List;

/**
 * The clip of a shot exists.
 *
 * @param frames number of frames in the clip
 * @param cached true if an equal clip had been rendered before
 * @param notes what the picture shows differently than asked, one sentence each
 * @param take which take was asked for; null: the first
 */
public record ShotRendered(
    String storyId,
    String shotId,
    ArtifactRef clip,
    int frames,
    boolean cached,
    List<String> notes,
    Integer take)
    implements ShotEvent {
  public ShotRendered {
    notes = notes == null ? List.of() : List.copyOf(notes);
  }

  /** The first take. */
  public ShotRendered(
      String storyId,
      String shotId,
      ArtifactRef clip,
      int frames,
      boolean cached,
      List<String> notes) {
    this(storyId, shotId, clip, frames, cached, notes, null);
  }

  /** A first take that shows what was asked. */
  public ShotRendered(String storyId, String shotId, ArtifactRef clip, int frames, boolean cached) {
    this(storyId, shotId, clip, frames, cached, List.of());
  }
}
