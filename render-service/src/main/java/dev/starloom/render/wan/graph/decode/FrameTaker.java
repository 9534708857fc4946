package dev.starloom.render.wan.graph.decode;

import dev.starloom.render.wan.tensor.Tensor;

/** Takes frames as they are decoded. */
@FunctionalInterface
public interface FrameTaker {
  /** The next frames [1, 3, count, H, W], about -1 to 1 but not clamped. */
  void take(Tensor frames);

  /** Hears that the decoder goes on while no frame is whole yet. */
  default void alive() {}
}
