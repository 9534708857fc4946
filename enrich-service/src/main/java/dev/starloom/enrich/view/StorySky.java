package dev.starloom.enrich.view;

import dev.starloom.sky.SkyData;
import dev.starloom.sky.view.SkyChoice;
import java.util.List;

/**
 * Chooses the skies of a story: one night and one place for all of its shots, but for a shot that
 * another night shows better. Thread-safe.
 */
public final class StorySky {
  private final SkyMemory memory;

  public StorySky(SkyData sky) {
    memory = new SkyMemory(new SkyChoice(sky));
  }

  /** One sky for each shot, in their order. */
  public List<Chosen> over(List<Asked> shots) {
    return new Telling(memory, shots).chosen();
  }
}
