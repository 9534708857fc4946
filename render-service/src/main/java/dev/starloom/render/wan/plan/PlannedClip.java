package dev.starloom.render.wan.plan;

import dev.starloom.render.wan.run.ClipRequest;
import java.util.List;

/**
 * What is made for a shot.
 *
 * @param notes how it differs from what was asked, one sentence each
 */
public record PlannedClip(ClipRequest request, List<String> notes) {
  public PlannedClip {
    notes = List.copyOf(notes);
  }
}
