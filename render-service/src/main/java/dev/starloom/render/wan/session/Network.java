package dev.starloom.render.wan.session;

import dev.starloom.render.wan.tensor.Tensor;
import java.util.Map;

/** A loaded network with one output. */
public interface Network extends AutoCloseable {
  /**
   * @throws java.util.concurrent.CancellationException soon after the watch says so
   * @throws dev.starloom.platform.failure.TransientFailure if it stalls or fails
   * @throws dev.starloom.platform.failure.PermanentFailure if there is not enough memory
   */
  Tensor run(Map<String, Tensor> inputs, Watch watch);

  @Override
  void close();
}
