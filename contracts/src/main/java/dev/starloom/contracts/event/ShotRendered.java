package dev.starloom.contracts.event;

import dev.starloom.contracts.artifact.ArtifactRef;
import java.util.List;

/**
 * The clip of a shot exists.
 *
 * @param frames number of frames in the clip
 * @param cached true if an equal clip had been rendered before
 * @param notes what the picture shows differently than asked, one sentence each
 */
public record ShotRendered(
    String storyId, String shotId, ArtifactRef clip, int frames, boolean cached, List<String> notes)
    implements ShotEvent {
  public ShotRendered {
    notes = notes == null ? List.of() : List.copyOf(notes);
  }

  /** A clip that shows what was asked. */
  public ShotRendered(String storyId, String shotId, ArtifactRef clip, int frames, boolean cached) {
    this(storyId, shotId, clip, frames, cached, List.of());
  }
}
