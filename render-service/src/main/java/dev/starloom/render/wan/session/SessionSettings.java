package dev.starloom.render.wan.session;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;

/**
 * How the runtime is set up. The settings for CUDA follow its documentation and were not run on a
 * card yet.
 *
 * @param threads of one network on the processor; 0 means one per core
 * @param arenaBytes that the runtime may take of a card; 0 means all of it
 * @param cudnnSearch {@code EXHAUSTIVE}, {@code HEURISTIC} or {@code DEFAULT}
 * @param cudaGraph records a network's kernels once and replays them; needs sizes that never change
 */
public record SessionSettings(int threads, long arenaBytes, String cudnnSearch, boolean cudaGraph) {

  /** What fits the processor, and a card that does nothing else. */
  public static SessionSettings usual() {
    return new SessionSettings(0, 0, "HEURISTIC", false);
  }

  /**
   * New options; the caller closes them.
   *
   * @throws OrtException if the device is a card that can't be used
   */
  public SessionOptions options(Device device) throws OrtException {
    var options = new SessionOptions();
    try {
      fill(options, device);
      return options;
    } catch (OrtException e) {
      options.close();
      throw e;
    }
  }

  private void fill(SessionOptions options, Device device) throws OrtException {
    // It plans one block for all activations beside the weights, twice the memory of a large
    // network.
    options.setMemoryPatternOptimization(false);
    options.setIntraOpNumThreads(threads);
    options.setInterOpNumThreads(1);
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    if (device.isCard()) {
      cuda(options, device.card());
    } else {
      // Weights stay in the mapped files instead of being copied into a layout of the runtime's
      // own.
      options.addConfigEntry("session.disable_prepacking", "1");
    }
  }

  private void cuda(SessionOptions options, int card) throws OrtException {
    try (var cuda = new OrtCUDAProviderOptions(card)) {
      if (arenaBytes > 0) {
        cuda.add("gpu_mem_limit", String.valueOf(arenaBytes));
      }
      // The usual strategy doubles the arena, which wastes up to half of a card.
      cuda.add("arena_extend_strategy", "kSameAsRequested");
      cuda.add("cudnn_conv_algo_search", cudnnSearch);
      cuda.add("enable_cuda_graph", cudaGraph ? "1" : "0");
      options.addCUDA(cuda);
    }
  }
}
