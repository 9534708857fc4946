package dev.starloom.enrich.llm;

import java.util.List;

/**
 * A story cut into shots by a language model, checked: what stands here can be filmed. Sky, scene,
 * timing and seeds are no part of it.
 *
 * @param model that wrote it
 * @param shots in the order of the text, which they cover together
 */
public record Script(String model, List<ScriptShot> shots) {
  public Script {
    shots = List.copyOf(shots);
  }

  /** How a storyboard names its director. */
  public String director() {
    return "llm/" + model;
  }
}
