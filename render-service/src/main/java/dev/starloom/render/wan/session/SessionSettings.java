package dev.starloom.render.wan.session;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the runtime is set up. The settings for CUDA follow its documentation and were not run on a
 * card yet.
 *
 * @param threads of one network on the processor; 0 means one per core
 * @param arenaBytes that the runtime may take of a card; 0 means all of it
 * @param cudnnSearch {@code EXHAUSTIVE}, {@code HEURISTIC} or {@code DEFAULT}
 */
public record SessionSettings(int threads, long arenaBytes, String cudnnSearch) {

  /** What fits the processor, and a card that does nothing else. */
  public static SessionSettings usual() {
    return new SessionSettings(0, 0, "HEURISTIC");
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
      for (var setting : card().entrySet()) {
        cuda.add(setting.getKey(), setting.getValue());
      }
      options.addCUDA(cuda);
    }
  }

  /** What CUDA is told. */
  Map<String, String> card() {
    var settings = new TreeMap<String, String>();
    if (arenaBytes > 0) {
      settings.put("gpu_mem_limit", String.valueOf(arenaBytes));
    }
    // The usual strategy doubles the arena, which wastes up to half of a card.
    settings.put("arena_extend_strategy", "kSameAsRequested");
    settings.put("cudnn_conv_algo_search", cudnnSearch);
    // What the model keeps in 32 bits is computed in 32: the usual products round to 19.
    settings.put("use_tf32", "0");
    return settings;
  }
}
