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

  /** Why no clips can be made before the process is started again, if that is so. */
  default Optional<String> lost() {
    return state() instanceof ModelState.Unusable unusable
        ? Optional.of(unusable.sentence())
        : broken();
  }

  /** Whether a clip can't be made now: the model is being prepared, can't be used, or broke. */
  default boolean waits() {
    return state() instanceof ModelState.Preparing || lost().isPresent();
  }
}
