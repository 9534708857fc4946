package dev.starloom.render.wan.plan;

import dev.starloom.render.wan.denoise.DenoisePlan;
import java.util.List;

/**
 * How clips of a quality are made.
 *
 * @param how the steps are called, for the notes
 * @param notes how it differs from the quality that was asked for, one sentence each
 */
public record Manner(DenoisePlan plan, String how, List<String> notes) {
  public Manner {
    notes = List.copyOf(notes);
  }
}
