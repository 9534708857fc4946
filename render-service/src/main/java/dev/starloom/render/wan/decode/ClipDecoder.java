package dev.starloom.render.wan.decode;

import dev.starloom.render.wan.session.Watch;
import dev.starloom.render.wan.tensor.Tensor;

/** Makes the frames of a clip from its latents. */
public interface ClipDecoder extends AutoCloseable {
  /**
   * Hands on frames as soon as they are decoded, in order.
   *
   * @param latents {@code [1, channels, frames, height, width]}, restored
   * @throws java.util.concurrent.CancellationException soon after the watch says so
   * @throws dev.starloom.platform.failure.Failure if the network fails
   */
  void decode(Tensor latents, ChunkTaker taker, Watch watch);

  @Override
  void close();

  /** Takes what was decoded at once. */
  interface ChunkTaker {
    /**
     * @param values {@code [3, count, height, width]}, about -1 to 1, not clamped
     */
    void take(float[] values, int count, int height, int width);
  }
}
