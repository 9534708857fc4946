package dev.starloom.render.wan.denoise;

import dev.starloom.render.wan.session.Network;
import dev.starloom.render.wan.session.Watch;

/** Where the denoiser finds its networks. */
public interface Experts {
  /**
   * The network of an expert for a branch, loaded if need be; what was returned for the other
   * expert may be closed by that. The same object for both branches unless they are on two devices.
   *
   * @throws java.util.concurrent.CancellationException soon after the watch says so
   */
  Network of(Expert expert, Branch branch, Watch watch);
}
