package dev.starloom.render.wan;

import dev.starloom.render.engine.RenderEngine;
import dev.starloom.render.wan.model.ModelState;
import java.util.Optional;

/** An engine with a model, which may not be usable yet, or no more. */
public interface ModelEngine extends RenderEngine, AutoCloseable {
  /** Whether clips can be made, and why not. */
  ModelState state();

  /** Why this process can't make clips any more, if a device of it broke. */
  Optional<String> broken();

  @Override
  void close();

  /**
   * Whether a clip should wait: for the model to be prepared, or for a process whose device works.
   */
  default boolean waits() {
    return state() instanceof ModelState.Preparing || broken().isPresent();
  }
}
